package org.daybook.app.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Feature;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block;
import org.daybook.sheet.Block.Fact;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;

/** What all features keep of one authority, for its lead officer to check. */
public final class AuthorityProfileSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(AuthorityProfileSheet.class);

    private final List<Feature> features;

    public AuthorityProfileSheet(List<Feature> features) {
        this.features = List.copyOf(features);
    }

    @Override
    public String name() {
        return "authority-profile";
    }

    @Override
    public String title() {
        return SAY.text("profile.title");
    }

    @Override
    public String description() {
        return SAY.text("profile.description");
    }

    @Override
    public boolean oneEachAuthority() {
        return true;
    }

    @Override
    public Sheet make(SheetRequest request) {
        return makeAll(request.authorities().isEmpty() ? request : request.of(request.authorities().getFirst()))
                .getFirst();
    }

    /** All of a pack from one look at the data. */
    @Override
    public List<Sheet> makeAll(SheetRequest request) {
        Map<String, String> names = new HashMap<>();
        for (Authority authority : BoroughStore.authorities(request.store())) {
            names.put(authority.gss(), authority.name());
        }
        Reading reading = Reading.of(request);
        List<Function<String, List<Block>>> profiles = features.stream()
                .map(f -> f.profiles(reading, request.sharing()))
                .toList();
        List<Sheet> sheets = request.authorities().stream()
                .filter(names::containsKey)
                .map(gss -> profile(request, names.getOrDefault(gss, gss), gss, profiles))
                .toList();
        return sheets.isEmpty()
                ? List.of(request.sheet(title())
                        .basis(SAY.text("profile.basis"))
                        .paragraph(SAY.text("profile.nobody"))
                        .build())
                : sheets;
    }

    private Sheet profile(
            SheetRequest request, String name, String gss, List<Function<String, List<Block>>> profiles) {
        Sheet.Builder sheet = request.sheet(title()).onOnePage().subtitle(name).basis(SAY.text("profile.basis"));
        profiles.forEach(p -> p.apply(gss).forEach(sheet::add));
        if (request.sharing() != SharingClass.PUBLIC) {
            sheet.heading(1, SAY.text("profile.check"))
                    .paragraph(SAY.text("profile.check.text"))
                    .facts(
                            new Fact(SAY.text("profile.check.wrong"), ""),
                            new Fact(SAY.text("profile.check.missing"), ""),
                            new Fact(SAY.text("profile.check.by"), ""));
        }
        return sheet.build();
    }
}
