package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An import")
class TableImportTest {
    private final Set<String> keys = new HashSet<>();

    private final TableImporter<String> importer = new TableImporter<>() {
        @Override
        public TableTarget target() {
            return TableTargets.ledger().and(row -> row.text("head").filter(head -> !head.equals("Grants")).isPresent()
                    ? RowRule.Ruling.doubt(row, Doubt.of("head", "There is no such head. Choose one."))
                    : RowRule.Ruling.fine(row));
        }

        @Override
        public boolean isThere(String key) {
            return keys.contains(key);
        }

        @Override
        public Pass<String> begin() {
            return row -> Stream.of(row.key());
        }
    };

    @Test
    void shows_what_it_would_do_and_then_does_just_that_once() {
        ReadTable table = Fixture.table("Date,Payee,Amount,Head\n13/06/2012,Zed,1.00,Grants\n14/06/2012,Why,2.00,Gifts\n15/06/2012,Ex,tbc,Grants\n16/06/2012,Wye,9,Grants\n");
        TableImport<String> session = new TableImport<>(table, importer, Fixture.names());
        Mapping mapping = session.propose(Map.of()).mapping();
        TableImport.Preview preview = session.preview(mapping, Repairs.NONE, 100, Progress.SILENT);
        assertThat(preview.taken()).hasSize(2);
        assertThat(preview.others()).hasSize(2);
        List<String> edits = new ArrayList<>();
        session.commit(mapping, Repairs.NONE.type(3, "head", "Grants"), edits::add, Progress.SILENT);
        assertThat(edits).hasSize(3);
        keys.addAll(edits);
        edits.clear();
        assertThat(session.commit(mapping, Repairs.NONE, edits::add, Progress.SILENT).control().alreadyThere()).isEqualTo(3);
        assertThat(edits).isEmpty();
    }

    @Test
    void of_a_workbook_with_any_byte_changed_is_read_or_refused_and_never_fails_otherwise() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Payments");
            for (int r = 0; r < 20; r++) {
                sheet.value(r, 0, r == 0 ? "Date" : "13/06/2012");
                sheet.value(r, 1, r == 0 ? "Payee" : "Zed " + r);
                if (r == 0) {
                    sheet.value(r, 2, "Amount");
                } else {
                    sheet.value(r, 2, r * 1.25);
                }
            }
        }
        byte[] whole = bytes.toByteArray();
        long seed = Long.getLong("daybook.seed", 20081031L);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = random.nextInt(5) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = random.nextInt(4); n >= 0 && damaged.length > 0; n--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                ReadTable table = Fixture.table(damaged);
                table.columns();
                Fixture.rows(table);
            } catch (TableRefused e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank();
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void of_a_workbook_opens_nothing_that_it_points_to() throws Exception {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;\">]>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(zip, "_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", entity + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;&m;</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Amount</t></is></c></row></sheetData></worksheet>");
        }
        String all;
        try {
            ReadTable table = Fixture.table(bytes.toByteArray());
            all = table.shape().headers() + " " + Fixture.rows(table);
        } catch (TableRefused refused) {
            all = refused.getMessage();
        }
        assertThat(all).doesNotContain("lollol");
        assertThat(all).matches("(?s).*(Amount|damaged).*");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
