package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/**
 * What a sharing class leaves out in this programme, under a name that says for whom. She can edit it, and it travels with
 * the programme; what its class forbids stays forbidden, and contacts go only where an export asks for them as well.
 *
 * @param name for people: "Borough lead officers"
 */
public record SharingProfile(Sharing.Class sharingClass, String name, Set<Part> leavesOut) {
    /** What can be left out. */
    public enum Part {
        NOTES,
        CONFIDENTIAL,
        /** Also where an export asks for them. */
        CONTACTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Messages SAY = Messages.beside(SharingProfile.class);
    private static final String NOTHING = "nothing";

    public SharingProfile {
        name = name.isBlank() ? SAY.text("profile." + sharingClass.word()) : name.strip();
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(leavesOut);
        parts.addAll(forbidden(sharingClass));
        leavesOut = java.util.Collections.unmodifiableSet(parts);
    }

    /** What a class never lets through, whatever its profile says. */
    public static Set<Part> forbidden(Sharing.Class sharingClass) {
        return switch (sharingClass) {
            case INTERNAL -> Set.of();
            case PARTNERS -> Set.of(Part.CONFIDENTIAL);
            case PUBLIC -> Set.of(Part.CONFIDENTIAL, Part.CONTACTS);
        };
    }

    /** What holds until she says otherwise. */
    public static SharingProfile usual(Sharing.Class sharingClass) {
        return new SharingProfile(
                sharingClass, "", sharingClass == Sharing.Class.INTERNAL ? Set.of() : Set.of(Part.NOTES));
    }

    /** The profile of a class as it is set in this programme. On the lane. */
    public static SharingProfile of(DSLContext sql, Sharing.Class sharingClass) {
        SharingProfile usual = usual(sharingClass);
        Optional<String> parts = BoroughStore.setting(sql, setting(sharingClass, "leaves-out"));
        return new SharingProfile(
                sharingClass,
                BoroughStore.setting(sql, setting(sharingClass, "name")).orElse(""),
                parts.map(SharingProfile::parts).orElse(usual.leavesOut));
    }

    /** All three. On the lane. */
    public static List<SharingProfile> all(DSLContext sql) {
        return Arrays.stream(Sharing.Class.values()).map(kind -> of(sql, kind)).toList();
    }

    private static String setting(Sharing.Class sharingClass, String what) {
        return "sharing-" + sharingClass.word() + "-" + what;
    }

    /** A word that a newer program wrote is passed over. */
    private static Set<Part> parts(String words) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (Arrays.asList(words.split("[ ,]+")).contains(part.word())) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** What leaves by it. @param contactsAskedFor whether this one export asks for contacts */
    public Sharing sharing(boolean contactsAskedFor) {
        return new Sharing(
                sharingClass,
                !leavesOut.contains(Part.NOTES),
                !leavesOut.contains(Part.CONFIDENTIAL),
                contactsAskedFor && !leavesOut.contains(Part.CONTACTS));
    }

    /** The edits that make this the class's profile. */
    public Draft into(Draft draft) {
        List<String> words = new ArrayList<>();
        leavesOut.forEach(part -> words.add(part.word()));
        return draft.set(BoroughStore.SETTING_TYPE.key(setting(sharingClass, "name")), "content", Value.of(name))
                .set(
                        BoroughStore.SETTING_TYPE.key(setting(sharingClass, "leaves-out")),
                        "content",
                        Value.of(words.isEmpty() ? NOTHING : String.join(", ", words)));
    }
}
