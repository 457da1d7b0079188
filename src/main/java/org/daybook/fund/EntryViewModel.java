package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** The entry row at the foot: asks only what the kind needs, says what the rules say, and is empty once it is saved. */
final class EntryViewModel {
    private static final Messages SAY = Messages.beside(EntryViewModel.class);

    /** What is half typed of an entry waits under this while another is reversed from the list. */
    private static final String NEW = "";

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<Set<EntryKind.Asks>> asks =
            new ReadOnlyObjectWrapper<>(EnumSet.noneOf(EntryKind.Asks.class));
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    final Choice<EntryKind> kind = new Choice<EntryKind>(
                    Arrays.stream(EntryKind.values())
                            .filter(k -> k.enteredByHand() || k == EntryKind.REVERSAL)
                            .toList(),
                    k -> SAY.text("kind." + k.word()))
            .required(SAY.text("entry.kind"));
    final Input<PartialDate> date;
    final Input<Money> amount = Input.money();
    final Input<Money> vat = Input.money();
    final Choice<Boolean> recoverable =
            new Choice<>(List.of(false, true), yes -> SAY.text(yes ? "vat.recovered" : "vat.cost"));
    final Choice<Award> award = new Choice<Award>(Award::label).knownBy(Award::id);
    final Choice<BudgetHead> head = new Choice<BudgetHead>(BudgetHead::name).knownBy(BudgetHead::id);
    final Choice<BudgetHead> fromHead = new Choice<BudgetHead>(BudgetHead::name).knownBy(BudgetHead::id);
    final Input<String> source = Input.line();
    final Input<String> payee = Input.line();
    final Input<String> reference = Input.line();
    final Input<String> note = Input.note();
    final Input<String> reason = Input.note();
    final Choice<Boolean> inKind = new Choice<>(List.of(false, true), yes -> SAY.text(yes ? "match.kind" : "match.cash"));
    final Input<Integer> number = new Input<>(Rule.number(1, 99_999_999));
    final Input<String> approvedBy = Input.line();
    final Input<String> minute = Input.line();
    final Input<PartialDate> approvedOn;
    /** Which period an entry of 31 March goes into: March's own, or the closing one after it. */
    final Choice<Boolean> closing = new Choice<>(
            List.of(false, true), yes -> SAY.text(yes ? "entry.closingPeriod" : "entry.ownPeriod"));

    private final ReadOnlyBooleanWrapper yearsLastDay = new ReadOnlyBooleanWrapper();
    private Optional<FundPicture> picture = Optional.empty();
    private boolean needsReason;

    /** Set where an entry is reversed from the list: the kind that stood in the row before. */
    private Optional<Before> before = Optional.empty();

    private boolean reversing;

    private final Unsaved unsaved;
    private Runnable next = () -> {};
    private Runnable back = () -> {};
    private Runnable why = () -> {};

    private record Before(Optional<EntryKind> kind) {}

    EntryViewModel(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        this.date = Input.date(this::today);
        this.approvedOn = Input.date(this::today);
        this.unsaved = new Unsaved(asked());
        kind.chosenProperty().subscribe((_, _) -> {
            needsReason = false;
            if (!reversing) {
                before = Optional.empty();
                unsaved.turnTo(NEW);
            }
            said.set("");
            ask();
        });
        kind.choose(EntryKind.PAYMENT);
        date.textProperty().subscribe((_, _) -> askPeriod());
        ask();
    }

    /** Only what is dated on the last day of a year has two periods to go into. */
    private void askPeriod() {
        boolean last = day().filter(on -> on.equals(FinancialYear.of(on).lastDay())).isPresent();
        if (!last || closing.value().isEmpty()) {
            closing.choose(false);
        }
        yearsLastDay.set(last);
    }

    /** Whether the day is a 31 March, so that the entry may be wanted in P13. */
    ReadOnlyBooleanProperty yearsLastDayProperty() {
        return yearsLastDay.getReadOnlyProperty();
    }

    private Optional<LocalDate> day() {
        return date.value().filter(PartialDate.Day.class::isInstance).map(PartialDate::earliest);
    }

    private LocalDate today() {
        return picture.map(FundPicture::today).orElse(LocalDate.EPOCH);
    }

    void show(Optional<FundPicture> now) {
        boolean first = picture.isEmpty();
        boolean another = !picture.map(p -> p.fund().id()).equals(now.map(p -> p.fund().id()));
        picture = now;
        if (another) {
            // The number of an entry means another one there.
            turnBack();
        }
        if (first && now.isPresent() && date.textProperty().get().isEmpty()) {
            // Not before: only now it is known which day is today.
            date.type(SAY.text("entry.today"));
        }
        award.offer(now.map(p -> p.awards().stream().map(AwardRow::award).toList()).orElse(List.of()));
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
        fromHead.offer(now.map(FundPicture::heads).orElse(List.of()));
    }

    /** What the row asks for beside date, kind, amount and note. */
    ReadOnlyObjectProperty<Set<EntryKind.Asks>> asksProperty() {
        return asks.getReadOnlyProperty();
    }

    /** What the rules say of the entry, in sentences; blank while there is nothing to say. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    private void ask() {
        Set<EntryKind.Asks> now = EnumSet.noneOf(EntryKind.Asks.class);
        kind.value().ifPresent(k -> {
            for (EntryKind.Asks asked : EntryKind.Asks.values()) {
                if (k.asks(asked)) {
                    now.add(asked);
                }
            }
        });
        if (needsReason) {
            now.add(EntryKind.Asks.REASON);
        }
        asks.set(now);
        // What is not asked for any more cannot be mended, and must not stand in the way.
        forget(now.contains(EntryKind.Asks.VAT), vat);
        forget(now.contains(EntryKind.Asks.APPROVAL), approvedBy, minute, approvedOn);
        forget(now.contains(EntryKind.Asks.ENTRY), number);
        forget(!now.contains(EntryKind.Asks.ENTRY), amount);
    }

    private static void forget(boolean asked, Input<?>... fields) {
        for (Input<?> field : fields) {
            if (!asked && !field.isInOrder()) {
                field.clear();
            }
        }
    }

    /**
     * @param next what comes once an entry is saved
     * @param back the same where it was reversed from the list
     * @param why what comes where it is not saved without a reason
     */
    void then(Runnable next, Runnable back, Runnable why) {
        this.next = next;
        this.back = back;
        this.why = why;
    }

    /**
     * Prepares the reversal of an entry: what is left is its reason. The kind comes back once it is saved, and with it what
     * was half typed.
     */
    void reverse(int entry) {
        before = before.or(() -> Optional.of(new Before(kind.value())));
        // Numbers run per fund. First of all, or what cannot be read in the row were gone with the kind that asks for it.
        unsaved.turnTo(
                "reversal of " + entry + " " + picture.map(p -> p.fund().id()).orElse(""),
                SAY.text("entry.reversal", entry));
        reversing = true;
        kind.choose(EntryKind.REVERSAL);
        reversing = false;
        number.type(Integer.toString(entry));
    }

    /** Enters it, or says why not; the row keeps its content until it is saved. */
    void enter() {
        Optional<Particulars> wrote = particulars();
        Optional<String> fund = picture.map(p -> p.fund().id());
        if (wrote.isEmpty() || fund.isEmpty()) {
            return;
        }
        List<Object> pressed = content();
        AtomicReference<List<String>> notices = new AtomicReference<>(List.of());
        desk.saveOnce(
                List.of(fund.get(), wrote.get()),
                reading -> {
                    FundPosting.Entering entering = posting.enter(reading.sql(), fund.get(), wrote.get());
                    notices.set(entering.notices());
                    return entering.draft();
                },
                _ -> {
                    // Unless she has begun with the next.
                    if (content().equals(pressed)) {
                        Runnable then = before.isPresent() ? back : next;
                        clear();
                        said.set(String.join(" ", notices.get()));
                        then.run();
                    }
                },
                refused -> {
                    boolean asksWhy = refused.field().filter(FundPosting.REASON::equals).isPresent();
                    if (asksWhy) {
                        needsReason = true;
                        ask();
                    }
                    said.set(String.join(" ", refused.faults()));
                    // Unless she writes on elsewhere in the row.
                    if (asksWhy && content().equals(pressed)) {
                        why.run();
                    }
                    return true;
                });
    }

    private List<Input<?>> typed() {
        return List.of(amount, vat, source, payee, reference, note, reason, number, approvedBy, minute, approvedOn);
    }

    /** All but what stays for the next. */
    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>(List.of(award, head, fromHead, inKind, recoverable));
        asked.addAll(typed());
        return asked;
    }

    private List<Object> content() {
        List<Object> content = new ArrayList<>(List.of(
                kind.value(),
                date.textProperty().get(),
                award.value().map(Award::id),
                head.value().map(BudgetHead::id),
                fromHead.value().map(BudgetHead::id)));
        typed().forEach(input -> content.add(input.textProperty().get()));
        return content;
    }

    /** Empty again; kind and date stay, because the next entry is often alike. */
    void clear() {
        needsReason = false;
        asked().forEach(Asked::clear);
        turnBack();
        said.set("");
        ask();
    }

    /** From reversing an entry of the list to what stood in the row before. */
    private void turnBack() {
        before.ifPresent(was -> was.kind().ifPresentOrElse(kind::choose, kind::clear));
        before = Optional.empty();
        unsaved.turnTo(NEW);
    }

    private Optional<Particulars> particulars() {
        List<Runnable> faults = new ArrayList<>();
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            faults.add(() -> date.refuse(SAY.text("entry.day")));
        }
        boolean reversal = kind.value().filter(k -> k == EntryKind.REVERSAL).isPresent();
        if (!reversal && amount.value().isEmpty()) {
            faults.add(() -> amount.refuse(SAY.text("entry.amount")));
        }
        if (reversal && number.value().isEmpty()) {
            faults.add(() -> number.refuse(SAY.text("entry.number")));
        }
        kind.value().filter(k -> k.asks(EntryKind.Asks.APPROVAL)).ifPresent(_ -> approvalFaults(faults));
        boolean inOrder = kind.isInOrder();
        for (Input<?> input : List.of(amount, vat, source, payee, reference, note, reason, approvedBy, minute, approvedOn)) {
            inOrder &= input.isInOrder();
        }
        faults.forEach(Runnable::run);
        if (!faults.isEmpty() || !inOrder) {
            return Optional.empty();
        }
        return Optional.of(reversal ? reversal(day.orElseThrow()) : written(kind.get(), day.orElseThrow()));
    }

    /** An approval is a role, a minute reference and a date. What was written of one in part is asked for, and never dropped. */
    private void approvalFaults(List<Runnable> faults) {
        boolean written = approvedBy.value().isPresent() || minute.value().isPresent() || approvedOn.value().isPresent();
        if (written && approvedBy.value().isEmpty()) {
            faults.add(() -> approvedBy.refuse(SAY.text("approval.role")));
        }
        if (written && minute.value().isEmpty()) {
            faults.add(() -> minute.refuse(SAY.text("approval.minuted")));
        }
        if (written && approvedOn.isInOrder() && approvedOn.value().isEmpty()) {
            faults.add(() -> approvedOn.refuse(SAY.text("approval.when")));
        }
    }

    private Particulars reversal(LocalDate day) {
        Particulars reversal = Particulars.reversing(number.get(), day, reason.value().orElse(""))
                .noting(note.value().orElse(""));
        return inClosingPeriod() ? reversal.inClosingPeriod() : reversal;
    }

    private boolean inClosingPeriod() {
        return yearsLastDay.get() && closing.value().orElse(false);
    }

    private Particulars written(EntryKind of, LocalDate day) {
        Cost cost = vat.value()
                .filter(_ -> of.asks(EntryKind.Asks.VAT))
                .map(v -> new Cost(amount.get(), v, recoverable.value().orElse(false)))
                .orElse(Cost.of(amount.get()));
        return new Particulars(
                of,
                day,
                cost,
                asked(of, EntryKind.Asks.AWARD, award.value().map(Award::id)),
                asked(of, EntryKind.Asks.HEAD, head.value().map(BudgetHead::id)),
                asked(of, EntryKind.Asks.FROM_HEAD, fromHead.value().map(BudgetHead::id)),
                asked(of, EntryKind.Asks.SOURCE, source.value()).orElse(""),
                asked(of, EntryKind.Asks.PAYEE, payee.value()).orElse(""),
                asked(of, EntryKind.Asks.REFERENCE, reference.value()).orElse(""),
                note.value().orElse(""),
                of.asks(EntryKind.Asks.IN_KIND) && inKind.value().orElse(false),
                OptionalInt.empty(),
                needsReason ? reason.value().orElse("") : "",
                inClosingPeriod(),
                asked(of, EntryKind.Asks.APPROVAL, approval()));
    }

    private Optional<Approval> approval() {
        return approvedBy.value()
                .flatMap(role -> approvedOn.value().map(on -> new Approval(role, minute.value().orElse(""), on)));
    }

    private static <T> Optional<T> asked(EntryKind kind, EntryKind.Asks what, Optional<T> value) {
        return kind.asks(what) ? value : Optional.empty();
    }
}
