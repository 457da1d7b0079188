package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is worked out from a field, and the order that it puts rows in, tell of it too, though it is not printed. */
@DisplayName("A sheet of the sample")
class WorkedOutTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);

    @TempDir
    Path home;

    private Wiring wiring(String name) {
        return Wiring.of(home.resolve(name), Optional.of(TODAY));
    }

    @ParameterizedTest
    @EnumSource(SharingClass.class)
    void says_the_same_where_all_that_its_class_may_not_see_is_empty(SharingClass sharing) throws Exception {
        Wiring emptied = wiring("emptied");
        Wiring whole = wiring("whole");
        assertThat(said(emptied, emptied(emptied, sharing), sharing))
                .isEqualTo(said(whole, whole.beginning(true), sharing));
    }

    private static List<BuiltIn> emptied(Wiring wiring, SharingClass sharing) {
        List<BuiltIn> sample = wiring.beginning(true);
        BuiltIn first = sample.getLast();
        BuiltIn left = new BuiltIn(2, first.set().label(), first.set().origin(), first.set().at());
        for (Draft.Edit edit : first.edits()) {
            RecordType type = wiring.types().type(edit.record().type()).orElseThrow();
            if (type.shape() == RecordType.Shape.ENTRY && edit.value() instanceof Value.Members(var members)) {
                Map<String, Value> some = new TreeMap<>(members);
                some.keySet().removeIf(field -> !sharing.lets(type, field));
                left.enter(edit.record(), some);
            } else if (sharing.lets(type, edit.field())) {
                left.set(edit.record(), edit.field(), edit.value());
            }
        }
        return List.of(sample.getFirst(), left);
    }

    private static Map<String, String> said(Wiring wiring, List<BuiltIn> sets, SharingClass sharing) throws Exception {
        wiring.opening().create(sets);
        try (Journal journal = wiring.opening().open()) {
            Map<String, String> said = new TreeMap<>();
            for (SheetKind kind : wiring.sheets()) {
                said.put(kind.name(), SheetText.of(new SheetOrder(kind, Optional.empty(), sharing)
                        .make(journal, wiring.asAt().reading(journal.sql()), TODAY)));
            }
            return said;
        }
    }
}
