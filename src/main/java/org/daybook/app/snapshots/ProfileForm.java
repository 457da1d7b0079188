package org.daybook.app.snapshots;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;

/** What a class leaves out, and what it is called: to be changed, as far as the class lets it. */
final class ProfileForm {
    private static final Messages SAY = Messages.beside(ProfileForm.class);

    final Input<String> name = new Input<>(Rule.line().required(SAY.text("profile.name.required")));
    final Map<SharingProfile.Part, BooleanProperty> leavesOut = new EnumMap<>(SharingProfile.Part.class);

    private final Desk desk;
    private final Filling filling = new Filling();
    private final Unsaved unsaved = new Unsaved(filling, List.of(name));
    private SharingProfile profile = SharingProfile.usual(Sharing.Class.INTERNAL);

    ProfileForm(Desk desk) {
        this.desk = desk;
        for (SharingProfile.Part part : SharingProfile.Part.values()) {
            leavesOut.put(part, new SimpleBooleanProperty());
        }
    }

    /** What is half typed of a class's name waits with it while another class is chosen. */
    void edit(SharingProfile now) {
        unsaved.turnTo(now.sharingClass().name());
        profile = now;
        filling.show(name, now.name());
        leavesOut.forEach((part, out) -> out.set(now.leavesOut().contains(part)));
    }

    /** Whether the class leaves it out whatever she says. */
    boolean isForbidden(SharingProfile.Part part) {
        return SharingProfile.forbidden(profile.sharingClass()).contains(part);
    }

    void save() {
        Set<SharingProfile.Part> parts = EnumSet.noneOf(SharingProfile.Part.class);
        leavesOut.forEach((part, out) -> {
            if (out.get()) {
                parts.add(part);
            }
        });
        SharingProfile now = new SharingProfile(profile.sharingClass(), name.get(), parts);
        List<Object> pressed = unsaved.typed();
        desk.save(
                now.into(new Draft(SAY.text("profile.saved", now.name()), Origin.EDIT)),
                _ -> unsaved.savedAway(now.sharingClass().name(), pressed));
    }
}
