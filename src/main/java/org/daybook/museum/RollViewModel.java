package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;

/** The network's roll: who belongs to it, by service and role. */
final class RollViewModel {
    private static final Messages SAY = Messages.beside(RollViewModel.class);

    final ObservableList<Member> members = FXCollections.observableArrayList();
    final Filter<Member> filter =
            new Filter<>(members, m -> String.join(" ", nameOf(m.service()), m.role(), m.name()));
    final Choice<Authority> service = new Choice<Authority>(Authority::name).required(SAY.text("form.service.missing"));
    final Input<String> role = new Input<>(Rule.line().required(SAY.text("form.role.missing")));
    final Input<String> name = Input.line();

    private final Desk desk;
    private final MuseumEdits edits;
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
    }

    /** Fills the form with a member, to change it. */
    void change(Member member) {
        changing = Optional.of(member);
        service.options().stream()
                .filter(a -> a.gss().equals(member.service()))
                .findFirst()
                .ifPresentOrElse(service::choose, service::clear);
        role.type(member.role());
        name.type(member.name());
    }

    /** Empties the form, to add one. */
    void begin() {
        changing = Optional.empty();
        service.clear();
        role.clear();
        name.clear();
    }

    void save() {
        desk.save(
                edits.member(changing.map(Member::id), service.get(), role.get(), name.value().orElse("")),
                _ -> begin());
    }

    void archive(List<Member> selected) {
        selected.forEach(member -> desk.save(edits.offRoll(member, nameOf(member.service())), _ -> begin()));
    }

    String nameOf(String gss) {
        return now.flatMap(n -> Optional.ofNullable(n.authorities().get(gss)))
                .map(Authority::name)
                .orElse(gss);
    }
}
