package org.daybook.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.table.AmountStyle;
import org.daybook.table.AmountUnit;
import org.daybook.table.ColumnShape;
import org.daybook.table.DateOrder;
import org.daybook.table.FieldKind;
import org.daybook.table.Mapping;
import org.daybook.table.MappingProposer;
import org.daybook.table.ReadTable;
import org.daybook.table.TableTarget;
import org.daybook.table.TargetField;

/** Which column fills which field, as choices: the mapping while she changes it. Says so whenever a choice is made. */
final class MappingFields {
    private static final Messages SAY = Messages.beside(MappingFields.class);

    /** Where a field's value comes from. */
    sealed interface From {
        record Nowhere() implements From {}

        record OneValue() implements From {}

        /** @param reference what a mapping calls it */
        record Column(String reference, String title, String header) implements From {}

        default String word() {
            return switch (this) {
                case Nowhere _ -> SAY.text("from.nowhere");
                case OneValue _ -> SAY.text("from.one");
                case Column column -> column.title();
            };
        }
    }

    /** A field of the target. @param value what stands for all rows, when it comes from no column */
    record Asked(TargetField field, Choice<From> from, Input<String> value) {
        boolean oneValue() {
            return from.value().filter(From.OneValue.class::isInstance).isPresent();
        }
    }

    /** In what amounts are read. @param told empty for what the column shows, which the word then says */
    record UnitAs(Optional<AmountUnit> told, String word) {
        static UnitAs told(AmountUnit unit) {
            return new UnitAs(Optional.of(unit), unit.inText());
        }
    }

    private final Runnable changed;
    private List<Asked> fields = List.of();
    private Mapping begun = Mapping.empty("");
    private boolean filling;
    final Choice<DateOrder> dates =
            new Choice<>(List.of(DateOrder.values()), order -> SAY.text("dates." + order.name()));
    final Choice<AmountStyle> amounts =
            new Choice<>(List.of(AmountStyle.values()), style -> SAY.text("amounts." + style.name()));
    final Choice<UnitAs> unit = new Choice<>(UnitAs::word);
    final Choice<Mapping.Payees> payees =
            new Choice<>(List.of(Mapping.Payees.values()), who -> SAY.text("payees." + who.name()));
    final Input<Money> controlTotal = Input.money();

    MappingFields(Runnable changed) {
        this.changed = changed;
        dates.chosenProperty().subscribe((_, _) -> said());
        amounts.chosenProperty().subscribe((_, _) -> said());
        unit.chosenProperty().subscribe((_, _) -> said());
        payees.chosenProperty().subscribe((_, _) -> said());
    }

    private void said() {
        if (!filling) {
            changed.run();
        }
    }

    List<Asked> fields() {
        return fields;
    }

    boolean has(FieldKind... kinds) {
        return fields.stream().anyMatch(asked -> List.of(kinds).contains(asked.field().kind()));
    }

    /** Shows a mapping of this table. */
    void show(ReadTable table, TableTarget target, Mapping mapping) {
        filling = true;
        begun = mapping;
        List<ColumnShape> columns = table.columns();
        List<From> options = new ArrayList<>(List.of(new From.Nowhere(), new From.OneValue()));
        columns.forEach(column ->
                options.add(new From.Column(MappingProposer.reference(column, columns), column.called(), column.header())));
        List<Asked> shown = new ArrayList<>();
        for (TargetField field : target.fields()) {
            Asked asked = new Asked(field, new Choice<>(options, From::word), Input.line());
            Mapping.Source source = mapping.sources().get(field.name());
            switch (source) {
                case null -> asked.from().choose(new From.Nowhere());
                case Mapping.Source.Constant constant -> {
                    asked.from().choose(new From.OneValue());
                    asked.value().type(constant.text());
                }
                case Mapping.Source.Column column -> asked.from().choose(table.shape()
                        .column(column)
                        .map(index -> options.get(index + 2))
                        .orElse(new From.Nowhere()));
            }
            asked.from().chosenProperty().subscribe((_, _) -> chosen(asked));
            shown.add(asked);
        }
        fields = List.copyOf(shown);
        dates.chosenProperty().set(mapping.dates());
        amounts.chosenProperty().set(mapping.amounts());
        offerUnits(mapping.unit());
        payees.chosenProperty().set(mapping.payees());
        controlTotal.type(mapping.controlTotal().map(Money::inTable).orElse(""));
        filling = false;
    }

    /** The first says what the column that was chosen for the amount shows. */
    private void offerUnits(Optional<AmountUnit> told) {
        Optional<String> header = fields.stream()
                .filter(asked -> asked.field().kind() == FieldKind.AMOUNT)
                .flatMap(asked -> asked.from().value().stream())
                .flatMap(from -> from instanceof From.Column column ? Stream.of(column.header()) : Stream.empty())
                .findFirst();
        String shown = AmountUnit.under(header.orElse(""))
                .map(in -> SAY.text("unit.shown", in.inText()))
                .orElseGet(() -> SAY.text("unit.shown.other"));
        List<UnitAs> units = new ArrayList<>(List.of(new UnitAs(Optional.empty(), shown)));
        Arrays.stream(AmountUnit.values()).map(UnitAs::told).forEach(units::add);
        boolean before = filling;
        filling = true;
        unit.offer(units);
        unit.choose(told.map(UnitAs::told).orElse(units.getFirst()));
        filling = before;
    }

    private Optional<AmountUnit> unitTold() {
        return unit.value().flatMap(UnitAs::told);
    }

    /** A value for all rows has still to be typed: until then nothing has changed. */
    private void chosen(Asked asked) {
        if (asked.field().kind() == FieldKind.AMOUNT) {
            offerUnits(unitTold());
        }
        if (!asked.oneValue() || asked.value().value().isPresent()) {
            said();
        }
    }

    Mapping mapping() {
        Mapping mapping = begun;
        for (Asked asked : fields) {
            String name = asked.field().name();
            mapping = switch (asked.from().value().orElse(new From.Nowhere())) {
                case From.Nowhere _ -> mapping.without(name);
                case From.OneValue _ -> asked.value()
                        .value()
                        .map(mappingWith(mapping, name))
                        .orElse(mapping.without(name));
                case From.Column column -> mapping.withColumn(name, column.reference());
            };
        }
        mapping = mapping.reading(dates.value(), amounts.value(), unitTold(), payees.value());
        Optional<Money> total = controlTotal.value();
        return total.isPresent() ? mapping.withControlTotal(total.get()) : mapping.withoutControlTotal();
    }

    private static java.util.function.Function<String, Mapping> mappingWith(Mapping mapping, String field) {
        return text -> mapping.withConstant(field, text);
    }
}
