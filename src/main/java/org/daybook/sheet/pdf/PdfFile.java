package org.daybook.sheet.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A PDF 1.7 file, written from front to back: streams as they come, other objects gathered in compressed object streams,
 * and the cross-reference stream at the end. The document's identifier is made of its content, so that equal content gives
 * equal bytes.
 */
final class PdfFile {
    private static final int OBJECTS_A_STREAM = 250;
    private static final int IDENTIFIER_LENGTH = 16;

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final Deflater deflater = new Deflater(4);
    private final byte[] buffer = new byte[1 << 16];

    /** Where each object is: an offset in the file, or minus the object stream that holds it. */
    private long[] places = new long[1024];

    private int[] indices = new int[1024];
    private int objects = 1;
    private long written;

    private final StringBuilder pending = new StringBuilder();
    private final StringBuilder pendingHead = new StringBuilder();
    private int pendingCount;
    private int pendingStream;

    PdfFile(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A number for an object to come. */
    int reserve() {
        if (objects == places.length) {
            places = Arrays.copyOf(places, objects * 2);
            indices = Arrays.copyOf(indices, objects * 2);
        }
        return objects++;
    }

    /** An object that is no stream. */
    void object(int number, CharSequence body) throws IOException {
        if (pendingCount == 0) {
            pendingStream = reserve();
        }
        pendingHead.append(number).append(' ').append(pending.length()).append(' ');
        pending.append(body).append('\n');
        places[number] = -pendingStream;
        indices[number] = pendingCount++;
        if (pendingCount == OBJECTS_A_STREAM) {
            flush();
        }
    }

    int object(CharSequence body) throws IOException {
        int number = reserve();
        object(number, body);
        return number;
    }

    /** A stream. @param entries of its dictionary besides length and filter */
    void stream(int number, String entries, byte[] data) throws IOException {
        digest.update(streamUnidentified(number, entries, data));
    }

    int stream(String entries, byte[] data) throws IOException {
        int number = reserve();
        stream(number, entries, data);
        return number;
    }

    /** A stream left as it is, that does not count for the identifier: what holds the date. */
    int plainStream(String entries, byte[] data) throws IOException {
        int number = reserve();
        begin(number);
        write("<<" + entries + "/Length " + data.length + ">>\nstream\n");
        write(data);
        write("\nendstream\nendobj\n");
        return number;
    }

    /** @return what was written as the stream's content */
    private byte[] streamUnidentified(int number, String entries, byte[] data) throws IOException {
        byte[] packed = deflate(data);
        begin(number);
        write("<<" + entries + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n");
        write(packed);
        write("\nendstream\nendobj\n");
        return packed;
    }

    private void begin(int number) throws IOException {
        places[number] = written;
        write(number + " 0 obj\n");
    }

    private void flush() throws IOException {
        if (pendingCount == 0) {
            return;
        }
        String entries = "/Type/ObjStm/N " + pendingCount + "/First " + pendingHead.length();
        byte[] body = (pendingHead.toString() + pending).getBytes(StandardCharsets.ISO_8859_1);
        pendingHead.setLength(0);
        pending.setLength(0);
        pendingCount = 0;
        digest.update(streamUnidentified(pendingStream, entries, body));
    }

    /** Ends the file. @param info the body of the information dictionary, which holds the date */
    void finish(int root, String info) throws IOException {
        flush();
        byte[] identifier = Arrays.copyOf(digest.digest(), IDENTIFIER_LENGTH);
        // Not in a compressed stream: another date changes its own bytes and no others.
        int infoNumber = reserve();
        begin(infoNumber);
        write(info + "\nendobj\n");
        int number = reserve();
        long start = written;
        places[number] = start;
        byte[] table = crossReferences();
        String id = PdfText.bytes(identifier);
        streamUnidentified(
                number,
                "/Type/XRef/W[1 5 2]/Size " + objects + "/Root " + root + " 0 R/Info " + infoNumber + " 0 R/ID[" + id + id
                        + "]",
                table);
        write("startxref\n" + start + "\n%%EOF\n");
        deflater.end();
        out.flush();
    }

    private byte[] crossReferences() {
        ByteArrayOutputStream table = new ByteArrayOutputStream(objects * 8);
        for (int i = 0; i < objects; i++) {
            boolean free = i == 0;
            boolean packed = places[i] < 0;
            table.write(free ? 0 : packed ? 2 : 1);
            long place = Math.abs(places[i]);
            for (int shift = 32; shift >= 0; shift -= 8) {
                table.write((int) (place >> shift));
            }
            int last = free ? 0xFFFF : packed ? indices[i] : 0;
            table.write(last >> 8);
            table.write(last);
        }
        return table.toByteArray();
    }

    private byte[] deflate(byte[] data) {
        deflater.reset();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 3 + 64);
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return packed.toByteArray();
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
