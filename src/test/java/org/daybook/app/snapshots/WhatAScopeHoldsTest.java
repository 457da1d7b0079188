package org.daybook.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.app.OpenSample;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot of one authority, or of one fund, holds of the others. */
class WhatAScopeHoldsTest {
    private static final String WAITS = "E09000004";
    private static final String HELPS = "E09000023";
    private static final RecordKey SERVICE = new RecordKey("museum-service", WAITS);
    private static final Pattern KEYED = Pattern.compile("\"(?:id|record)\":\"(E\\d{8})\"");

    @TempDir
    Path home;

    private OpenSample sample;

    @BeforeEach
    void the_sample_in_which_one_museum_service_helps_another() throws Exception {
        sample = new OpenSample(home.resolve("data"));
        sample.journal.save(Draft.labelled("Noted why it waits").set(SERVICE, "waitingReason", Value.of("the curator has left")));
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    private String sent(Scope scope) throws Exception {
        Path file = home.resolve("out.daybook.json");
        SnapshotWriter.write(sample.journal, ExportRequest.of(Sharing.INTERNAL).within(scope), file);
        return Files.readString(file);
    }

    /** The authorities by whose code a record in it is keyed. */
    private static Set<String> keyedBy(String document) {
        Set<String> codes = new TreeSet<>();
        Matcher found = KEYED.matcher(document);
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    @Test
    void the_helper_is_not_sent_what_is_the_waiting_authoritys_alone() throws Exception {
        String document = sent(new Scope.Authorities(Set.of(HELPS)));
        assertThat(document).contains("\"museum-help\"").doesNotContain("the curator has left");
        assertThat(keyedBy(document)).containsExactly(HELPS);
    }

    @Test
    void no_authority_is_sent_a_record_that_is_anothers_alone() throws Exception {
        for (int i = 1; i <= 33; i++) {
            String gss = "E090000%02d".formatted(i);
            assertThat(keyedBy(sent(new Scope.Authorities(Set.of(gss))))).as(gss).containsExactly(gss);
        }
    }

    @Test
    void a_snapshot_of_a_fund_holds_nothing_that_is_an_authoritys_alone() throws Exception {
        RecordKey fund = new RecordKey("fund", "01934000-0000-7000-8000-000000000001");
        RecordKey award = new RecordKey("award", "01934000-0000-7000-8000-000000000002");
        sample.journal.save(Draft.labelled("Awarded")
                .create(fund, Map.of("name", Value.of("A small fund")))
                .create(award, Map.of("fund", Value.of(fund.id()), "authority", Value.of(WAITS), "recipient", Value.of("It"))));
        String document = sent(new Scope.Fund("A small fund"));
        assertThat(document).contains("\"award\"").doesNotContain("the curator has left");
        assertThat(keyedBy(document)).isEmpty();
    }

    @Test
    void a_record_that_moved_goes_to_both_but_brings_neither_what_is_the_others() throws Exception {
        RecordKey note = new RecordKey("assessment-note", "01934000-0000-7000-8000-000000000003");
        sample.journal.save(Draft.labelled("Noted")
                .create(note, Map.of("authority", Value.of(WAITS), "text", Value.of("a note that moved"))));
        sample.journal.save(Draft.labelled("Moved").set(note, "authority", Value.of(HELPS)));
        String document = sent(new Scope.Authorities(Set.of(HELPS)));
        assertThat(document).contains("a note that moved").doesNotContain("the curator has left");
    }
}
