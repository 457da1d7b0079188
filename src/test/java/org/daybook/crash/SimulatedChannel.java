package org.daybook.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file of a {@link SimulatedDisk}, or, without contents, its folder. */
final class SimulatedChannel extends FileChannel {
    private final SimulatedDisk disk;
    private final SimulatedDisk.Contents contents;
    private final boolean folder;
    private long position;

    SimulatedChannel(SimulatedDisk disk, SimulatedDisk.Contents contents, boolean folder) {
        this.disk = disk;
        this.contents = contents;
        this.folder = folder;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = read(into, position);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return read(into[offset]);
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        requireOpen();
        byte[] bytes = new byte[into.remaining()];
        int read = disk.read(contents, at, bytes);
        if (read > 0) {
            into.put(bytes, 0, read);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int written = write(from, position);
        position += written;
        return written;
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        return write(from[offset]);
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        requireOpen();
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        int written = disk.write(contents, at, bytes);
        from.position(from.position() + written);
        return written;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long at) {
        position = at;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return disk.size(contents);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        requireOpen();
        disk.truncate(contents, size);
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        requireOpen();
        if (folder) {
            disk.forceNames();
        } else {
            disk.force(contents);
        }
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, size() - from));
        read(bytes, from);
        return target.write(bytes.flip());
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) count);
        source.read(bytes);
        return write(bytes.flip(), at);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        return tryLock(from, size, shared);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return new FileLock(this, from, size, shared) {
            @Override
            public boolean isValid() {
                return SimulatedChannel.this.isOpen();
            }

            @Override
            public void release() {}
        };
    }

    private void requireOpen() throws IOException {
        if (!isOpen()) {
            throw new java.nio.channels.ClosedChannelException();
        }
    }

    @Override
    protected void implCloseChannel() {}
}
