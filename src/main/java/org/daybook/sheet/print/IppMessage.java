package org.daybook.sheet.print;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request or an answer of the Internet Printing Protocol (RFC 8010), as far as printing a PDF needs it. */
final class IppMessage {
    static final int PRINT_JOB = 0x0002;
    static final int GET_JOB_ATTRIBUTES = 0x0009;
    static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    static final int CUPS_GET_DEFAULT = 0x4001;
    static final int CUPS_GET_PRINTERS = 0x4002;

    static final int NOT_FOUND = 0x0406;

    private static final int OPERATION_GROUP = 0x01;
    private static final int JOB_GROUP = 0x02;
    private static final int END = 0x03;
    private static final int INTEGER = 0x21;
    private static final int ENUM = 0x23;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;

    private IppMessage() {}

    /** Gathers a request. */
    static final class Request {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        Request(int operation) throws IOException {
            out.writeShort(0x0101);
            out.writeShort(operation);
            out.writeInt(1);
            out.write(OPERATION_GROUP);
            text(CHARSET, "attributes-charset", "utf-8");
            text(LANGUAGE, "attributes-natural-language", "en-gb");
        }

        Request uri(String name, String value) throws IOException {
            return text(URI, name, value);
        }

        Request name(String name, String value) throws IOException {
            return text(NAME, name, value);
        }

        Request keyword(String name, String value) throws IOException {
            return text(KEYWORD, name, value);
        }

        Request mime(String name, String value) throws IOException {
            return text(MIME, name, value);
        }

        Request integer(String name, int value) throws IOException {
            out.write(INTEGER);
            string(name);
            out.writeShort(4);
            out.writeInt(value);
            return this;
        }

        /** What follows describes the job. */
        Request job() throws IOException {
            out.write(JOB_GROUP);
            return this;
        }

        private Request text(int tag, String name, String value) throws IOException {
            out.write(tag);
            string(name);
            string(value);
            return this;
        }

        private void string(String value) throws IOException {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
        }

        byte[] end(byte[] document) throws IOException {
            out.write(END);
            out.write(document);
            return bytes.toByteArray();
        }
    }

    /** @param groups the attributes of each group, by name; a set's values joined by ", " */
    record Answer(int status, List<Map<String, String>> groups) {
        boolean isFine() {
            return status < 0x0100;
        }

        Optional<String> first(String attribute) {
            return groups.stream().filter(g -> g.containsKey(attribute)).map(g -> g.get(attribute)).findFirst();
        }

        List<String> all(String attribute) {
            return groups.stream().filter(g -> g.containsKey(attribute)).map(g -> g.get(attribute)).toList();
        }

        /** Why not, in the service's words. */
        Optional<String> message() {
            return first("status-message").filter(text -> !text.isBlank());
        }
    }

    static Answer read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        in.readShort();
        int status = in.readUnsignedShort();
        in.readInt();
        List<Map<String, String>> groups = new ArrayList<>();
        Map<String, String> group = new LinkedHashMap<>();
        String name = "";
        for (int tag = in.read(); tag >= 0 && tag != END; tag = in.read()) {
            if (tag < 0x10) {
                group = new LinkedHashMap<>();
                groups.add(group);
                continue;
            }
            String given = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
            byte[] value = in.readNBytes(in.readUnsignedShort());
            name = given.isEmpty() ? name : given;
            group.merge(name, value(tag, value), (before, next) -> before + ", " + next);
        }
        return new Answer(status, groups);
    }

    private static String value(int tag, byte[] value) {
        if ((tag == INTEGER || tag == ENUM) && value.length == 4) {
            int number = 0;
            for (byte b : value) {
                number = number << 8 | b & 0xFF;
            }
            return Integer.toString(number);
        }
        return tag >= 0x40 ? new String(value, StandardCharsets.UTF_8) : "";
    }
}
