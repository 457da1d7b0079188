package org.daybook.app.snapshots;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.borough.Authority;
import org.daybook.journal.Journal;
import org.daybook.kit.form.Choice;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.Scope;

/** Which part of the programme is to go: all, some authorities, one fund, or what changed since a snapshot. */
final class ExportScope {
    private static final Messages SAY = Messages.beside(ExportScope.class);

    /** What is asked for. */
    enum Kind {
        ALL,
        AUTHORITIES,
        FUND,
        SINCE
    }

    /** @param id what the scope names it by */
    record Fund(String id, String name) {}

    final Choice<Kind> kind = new Choice<>(List.of(Kind.values()), k -> SAY.text("scope." + k.name().toLowerCase(Locale.ROOT)));
    final ObservableList<Authority> authorities = FXCollections.observableArrayList();
    /** GSS codes of those that are to go. */
    final ObservableSet<String> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    final Choice<Fund> fund = new Choice<>(Fund::name);
    final Choice<KeptRow> since = new Choice<>(KeptRow::title);

    ExportScope() {
        kind.choose(Kind.ALL);
    }

    void offer(List<Authority> known, List<Fund> funds, List<KeptRow> kept) {
        if (!authorities.equals(known)) {
            authorities.setAll(known);
        }
        if (!fund.options().equals(funds)) {
            fund.offer(funds);
        }
        List<KeptRow> withChanges = kept.stream().filter(k -> k.kept().envelope().hasChanges()).toList();
        if (!since.options().equals(withChanges)) {
            since.offer(withChanges);
        }
        if (fund.value().isEmpty()) {
            funds.stream().findFirst().ifPresent(fund::choose);
        }
        if (since.value().isEmpty()) {
            withChanges.stream().findFirst().ifPresent(since::choose);
        }
    }

    /** What was asked for, taken on the FX thread, to be looked up on the lane. */
    record Wish(Kind kind, Set<String> gss, Optional<Fund> fund, Optional<KeptRow> since) {
        /** @throws BadSnapshot when the snapshot that it is to be since cannot be read */
        Scope scope(Journal journal) throws BadSnapshot, IOException {
            return switch (kind) {
                case ALL -> Scope.ALL;
                case AUTHORITIES -> new Scope.Authorities(gss);
                case FUND -> new Scope.Fund(fund.orElseThrow().id());
                case SINCE -> Scope.since(journal.types(), since.orElseThrow().kept().file(), Optional.empty());
            };
        }
    }

    /** Empty where something is still to be chosen. */
    Optional<Wish> wish() {
        Kind now = kind.value().orElse(Kind.ALL);
        boolean complete = switch (now) {
            case ALL -> true;
            case AUTHORITIES -> !chosen.isEmpty();
            case FUND -> fund.value().isPresent();
            case SINCE -> since.value().isPresent();
        };
        return complete ? Optional.of(new Wish(now, Set.copyOf(chosen), fund.value(), since.value())) : Optional.empty();
    }

    /** What is missing, in a sentence; empty when nothing is. */
    String missing() {
        if (wish().isPresent()) {
            return "";
        }
        return SAY.text("scope.missing." + kind.value().orElse(Kind.ALL).name().toLowerCase(Locale.ROOT));
    }

    /** "camden", "3-authorities", "the-fund"; empty for all. For the file's name. */
    String fileWord() {
        return switch (kind.value().orElse(Kind.ALL)) {
            case ALL -> "";
            case AUTHORITIES -> {
                List<String> names = new ArrayList<>();
                authorities.stream().filter(a -> chosen.contains(a.gss())).forEach(a -> names.add(a.name()));
                yield names.size() == 1 ? plain(names.getFirst()) : SAY.text("file.authorities", names.size());
            }
            case FUND -> fund.value().map(f -> plain(f.name())).orElse("");
            case SINCE -> SAY.text("file.changes");
        };
    }

    /** Letters and digits alone: file names travel through mail programs and sticks. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
