package org.daybook.app.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Doubt;
import org.daybook.table.FieldKind;
import org.daybook.table.FieldValue;
import org.daybook.table.Repairs;
import org.daybook.table.TargetField;

/** One doubtful row while it is mended: a field for each doubt, and what was typed or chosen in it. */
final class RowRepair {
    private final PreviewRow row;
    private final List<Mended> fields;

    /** A field in doubt. @param authority offered where it names one, or somebody who looks like one */
    record Mended(TargetField field, Input<String> text, Optional<Choice<AuthorityNames.Authority>> authority) {}

    RowRepair(PreviewRow row, List<TargetField> all, Set<String> mapped, List<AuthorityNames.Authority> authorities) {
        this.row = row;
        Map<String, TargetField> byName = all.stream().collect(Collectors.toMap(TargetField::name, f -> f));
        Set<String> wanted = new LinkedHashSet<>();
        for (Doubt doubt : row.doubts()) {
            if (!doubt.field().isEmpty()) {
                wanted.add(doubt.field());
            } else {
                // The row as a whole: any of its values may be the wrong one.
                all.stream().map(TargetField::name).filter(mapped::contains).forEach(wanted::add);
            }
        }
        List<Mended> asked = new ArrayList<>();
        for (String name : wanted) {
            Optional.ofNullable(byName.get(name)).ifPresent(field -> asked.add(mended(field, authorities)));
        }
        this.fields = List.copyOf(asked);
    }

    private Mended mended(TargetField field, List<AuthorityNames.Authority> authorities) {
        boolean names = spelled(field).isPresent();
        Input<String> text = Input.line();
        text.type(row.text(field.name()));
        return new Mended(
                field,
                text,
                names ? Optional.of(new Choice<>(authorities, AuthorityNames.Authority::name)) : Optional.empty());
    }

    PreviewRow row() {
        return row;
    }

    /** Whether the same is read of the row still, and in the same doubt. */
    boolean isOf(PreviewRow now) {
        return now.doubts().equals(row.doubts())
                && fields.stream().map(m -> m.field().name()).allMatch(name -> now.text(name).equals(row.text(name)));
    }

    List<Mended> fields() {
        return fields;
    }

    /** The name in the file, where the field holds one that no authority was found for. */
    Optional<String> spelled(TargetField field) {
        boolean names = field.kind() == FieldKind.AUTHORITY || field.kind() == FieldKind.PAYEE;
        return row.value(field.name())
                .filter(value -> names && value instanceof FieldValue.Name(String _, Optional<String> gss) && gss.isEmpty())
                .map(FieldValue::canonical);
    }

    /** What was chosen of names: spelling → GSS code. */
    Map<String, String> names() {
        Map<String, String> chosen = new HashMap<>();
        for (Mended mended : fields) {
            mended.authority()
                    .flatMap(Choice::value)
                    .ifPresent(authority -> spelled(mended.field())
                            .ifPresent(spelled -> chosen.put(spelled, authority.gss())));
        }
        return chosen;
    }

    /** What was typed, beside what was decided before. */
    Repairs typedInto(Repairs before) {
        Repairs repairs = before;
        for (Mended mended : fields) {
            String typed = mended.text().textProperty().get().strip();
            if (!typed.equals(row.text(mended.field().name()))) {
                repairs = repairs.type(row.line(), mended.field().name(), typed);
            }
        }
        return repairs;
    }

    /** Whether it is enough to say that the row is right as it stands. */
    static boolean confirmable(PreviewRow row) {
        return !row.doubts().isEmpty() && row.doubts().stream().allMatch(Doubt::confirmable);
    }
}
