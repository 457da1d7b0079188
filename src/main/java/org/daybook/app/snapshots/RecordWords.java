package org.daybook.app.snapshots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.ValueWords;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;

/**
 * What records are called and where they are shown, by what Ctrl+K knows of them, by a name of their own, or by what they
 * refer to. Knows no feature.
 */
final class RecordWords {
    /** Fields that name a copy of the programme end so. */
    private static final String COPY = "Copy";

    private static final List<String> NAMES = List.of("name", "title", "role", "label", "reference");

    private static final Messages SAY = Messages.beside(RecordWords.class);

    private final RecordTypes types;
    private final UUID copy;
    private final Map<RecordKey, Jump> jumps = new HashMap<>();
    private final Map<String, Jump> byId = new HashMap<>();
    private final Map<String, String> arriving = new HashMap<>();
    private final ValueWords values;

    /** @param copy this laptop's copy of the programme */
    RecordWords(RecordTypes types, UUID copy, List<Jump> jumps) {
        this.types = types;
        this.copy = copy;
        for (Jump jump : jumps) {
            jump.link().record().ifPresent(key -> {
                this.jumps.putIfAbsent(key, jump);
                // An authority, its museum service and its details have one code: the authority is what it names.
                byId.merge(key.id(), jump, (known, other) -> key.type().equals("authority") ? other : known);
            });
        }
        values = new ValueWords(types, this::word);
    }

    /** A record that is not here yet brings its own name, which others that arrive with it refer to. */
    void learn(RecordKey key, Map<String, Value> fields) {
        own(fields).ifPresent(name -> arriving.putIfAbsent(key.id(), name));
    }

    String authority(String gss) {
        return Optional.ofNullable(byId.get(gss)).map(Jump::name).orElse(gss);
    }

    /** "Camden"; empty where nothing names it. */
    String name(RecordKey key, String authority, Map<String, Value> fields) {
        return own(fields)
                .or(() -> Optional.ofNullable(jumps.get(key)).map(Jump::name))
                .or(() -> Optional.ofNullable(arriving.get(key.id())))
                .or(() -> authority.isEmpty() ? Optional.empty() : Optional.of(authority(authority)))
                .or(() -> referred(key, fields))
                .or(() -> Optional.ofNullable(byId.get(key.id())).map(Jump::name))
                .orElse("");
    }

    private static Optional<String> own(Map<String, Value> fields) {
        return NAMES.stream()
                .map(fields::get)
                .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text).stream() : java.util.stream.Stream.of())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> referred(RecordKey key, Map<String, Value> fields) {
        return references(key, fields).stream().flatMap(id -> word(id).stream()).findFirst();
    }

    private List<String> references(RecordKey key, Map<String, Value> fields) {
        return types.type(key.type()).stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.kind() == Field.Kind.REFERENCE)
                .flatMap(field -> fields.get(field.name()) instanceof Value.Text(String id)
                        ? Optional.of(id).stream()
                        : java.util.stream.Stream.of())
                .toList();
    }

    /** Where it is shown: itself, else what it belongs to; empty where no view shows it. */
    Optional<Link> link(RecordKey key, String authority, Map<String, Value> fields) {
        return Optional.ofNullable(jumps.get(key))
                .or(() -> references(key, fields).stream()
                        .filter(id -> !id.equals(authority))
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(byId.get(authority)))
                .or(() -> Optional.ofNullable(byId.get(key.id())))
                .map(Jump::link);
    }

    /** A value in words; empty where there is nothing to show. */
    Optional<String> value(RecordKey key, String field, Value value) {
        if (field.endsWith(COPY) && value instanceof Value.Text(String id)) {
            return Optional.of(SAY.text(id.equals(copy.toString()) ? "copy.this" : "copy.other", id));
        }
        return values.of(key.type(), field, value);
    }

    String kind(RecordKey key) {
        return types.type(key.type()).map(RecordType::singular).orElse(key.type());
    }

    /** What an id is called, or a code: {@code signed-up} is "signed up". */
    private Optional<String> word(String id) {
        Optional<String> named = Optional.ofNullable(byId.get(id)).map(Jump::name).or(() -> Optional.ofNullable(arriving.get(id)));
        return named.isPresent() || !id.matches("[a-z]+(-[a-z]+)+")
                ? named
                : Optional.of(id.replace('-', ' ').replace("self ", "self-"));
    }
}
