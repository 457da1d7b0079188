package org.daybook.museum;

import java.util.ArrayList;
import java.util.List;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block;
import org.daybook.sheet.Block.Fact;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** What a profile says of an authority's museum service and museums. */
final class MuseumProfile {
    private static final Messages SAY = Messages.beside(MuseumProfile.class);

    private final Network now;
    private final SharingClass sharing;

    /** On the lane. */
    MuseumProfile(Reading reading, SharingClass sharing) {
        this.now = Network.read(reading);
        this.sharing = sharing;
    }

    /** Nothing of an authority that has neither an eligible service nor a museum. */
    List<Block> of(String gss) {
        List<Museum> museums = now.museums().stream()
                .filter(m -> m.standsForItself() && !m.archived() && m.service().equals(gss))
                .toList();
        List<Fact> facts = now.row(gss).filter(r -> r.service().eligible()).map(this::facts).orElse(List.of());
        if (facts.isEmpty() && museums.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, SAY.text("sheet.profile.title")));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        if (!museums.isEmpty()) {
            Table.Builder table = Table.captioned("")
                    .column(SAY.text("sheet.column.museum"), Kind.WORDS)
                    .column(SAY.text("sheet.column.place"), Kind.WORDS)
                    .column(SAY.text("sheet.column.accreditation"), Kind.WORDS);
            museums.forEach(m -> table.row(Cell.of(m.name()), Cell.of(m.place()), Cell.of(m.accreditation())));
            blocks.add(table.build());
        }
        return blocks;
    }

    private List<Fact> facts(ServiceRow row) {
        List<Fact> facts = new ArrayList<>();
        String since = row.since().map(PartialDate::inText).orElse("");
        facts.add(new Fact(
                SAY.text("sheet.column.stage"),
                since.isEmpty() ? row.stage().word() : SAY.text("sheet.profile.since", row.stage().word(), since)));
        String reason = row.service().waitingReason();
        if (sharing.lets(MuseumTypes.SERVICE, "waitingReason") && row.isWaiting() && !reason.isBlank()) {
            facts.add(new Fact(SAY.text("sheet.column.because"), reason));
        }
        String help = MuseumRegisterSheet.help(row);
        if (sharing.lets(MuseumTypes.HELP, "waiting", "helper") && !help.isEmpty()) {
            facts.add(new Fact(SAY.text("sheet.column.help"), help));
        }
        return facts;
    }
}
