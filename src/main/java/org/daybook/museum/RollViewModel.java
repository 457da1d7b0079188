package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Saved;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;

/** The network's roll: who belongs to it, by service and role. */
final class RollViewModel {
    private static final Messages SAY = Messages.beside(RollViewModel.class);

    /** What is written of a member that is not in the book yet waits under this. */
    private static final String NEW = "";

    final ObservableList<Member> members = FXCollections.observableArrayList();
    final Filter<Member> filter =
            new Filter<>(members, m -> String.join(" ", nameOf(m.service()), m.role(), m.name()));
    final Choice<Authority> service = new Choice<Authority>(Authority::name)
            .knownBy(Authority::gss)
            .required(SAY.text("form.service.missing"));
    final Input<String> role = new Input<>(Rule.line().required(SAY.text("form.role.missing")));
    final Input<String> name = Input.line();

    private final Desk desk;
    private final MuseumEdits edits;
    private final Filling filling = new Filling();
    private final Unsaved unsaved = new Unsaved(filling, fields());
    private Optional<Network> now = Optional.empty();
    private Optional<Member> changing = Optional.empty();

    RollViewModel(Desk desk, MuseumEdits edits) {
        this.desk = desk;
        this.edits = edits;
    }

    void show(Network network) {
        now = Optional.of(network);
        service.offer(network.rows().stream().map(ServiceRow::authority).toList());
        members.setAll(network.members().stream().filter(m -> !m.archived()).toList());
        changing.ifPresent(of -> members.stream()
                .filter(m -> m.id().equals(of.id()))
                .findFirst()
                .ifPresentOrElse(this::change, this::gone));
    }

    private List<Asked> fields() {
        return List.of(service, role, name);
    }

    /** Fills the form with a member, to change it. What she wrote of it stays, and waits with it while another is changed. */
    void change(Member member) {
        unsaved.turnTo(member.id(), member.role());
        changing = Optional.of(member);
        filling.show(service, service.option(member.service()));
        filling.show(role, member.role());
        filling.show(name, member.name());
    }

    private boolean isChanging(Member member) {
        return changing.filter(m -> m.id().equals(member.id())).isPresent();
    }

    private void gone() {
        changing = Optional.empty();
        unsaved.gone(NEW, () -> filling.gone(fields()));
    }

    /** What is written in the form is given up. It is for a new one: empty, or as she left that. */
    void leave() {
        filling.forget(fields());
        changing = Optional.empty();
        unsaved.turnTo(NEW);
    }

    void save() {
        Optional<String> id = changing.map(Member::id);
        Draft draft = edits.member(id, service.get(), role.get(), name.value().orElse(""));
        List<Object> pressed = unsaved.typed();
        Consumer<Saved> then = _ -> {
            // Unless she has begun with the next.
            if (changing.map(Member::id).equals(id) && unsaved.typed().equals(pressed)) {
                leave();
            }
            unsaved.savedAway(id.orElse(NEW), pressed);
        };
        if (id.isPresent()) {
            desk.save(draft, then);
        } else {
            desk.saveOnce(List.of(MuseumTypes.MEMBER, pressed), draft, then);
        }
    }

    /** What is half typed stays: of another one, and of it as of a new one. */
    void archive(List<Member> selected) {
        selected.forEach(member -> desk.save(edits.offRoll(member, nameOf(member.service())), _ -> {
            if (isChanging(member) && !unsaved.isHalfTyped()) {
                leave();
            }
        }));
    }

    String nameOf(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(Authority::name)
                .orElse(gss);
    }
}
