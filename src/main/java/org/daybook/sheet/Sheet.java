package org.daybook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What she takes to the meeting, as a pure value: the same sheet gives the same pages in preview, print, PDF and HTML.
 *
 * @param title what it is
 * @param subtitle of what or whom; may be empty
 * @param made the day on which it was made
 * @param asAt the day up to which its data counts
 * @param basis the base and the rule in force: what counts, of which base, which RAG limits; may be empty
 * @param illustrative whether it was made from the sample, which it then says on every page
 * @param onePage whether it is meant to be a page: it is set a little smaller where that makes it one
 */
public record Sheet(
        String title,
        String subtitle,
        LocalDate made,
        LocalDate asAt,
        String basis,
        SharingClass sharing,
        boolean illustrative,
        boolean onePage,
        Locale language,
        List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** A sheet made on and as at the same day, internal until told otherwise. */
    public static Builder titled(String title, LocalDate made) {
        return new Builder(title, made);
    }

    /** Gathers a sheet block by block. */
    public static final class Builder {
        private final String title;
        private final LocalDate made;
        private final List<Block> blocks = new ArrayList<>();
        private LocalDate asAt;
        private String subtitle = "";
        private String basis = "";
        private SharingClass sharing = SharingClass.INTERNAL;
        private boolean illustrative;
        private boolean onePage;

        private Builder(String title, LocalDate made) {
            this.title = title;
            this.made = made;
            this.asAt = made;
        }

        public Builder subtitle(String text) {
            subtitle = text;
            return this;
        }

        public Builder asAt(LocalDate day) {
            asAt = day;
            return this;
        }

        public Builder basis(String text) {
            basis = text;
            return this;
        }

        public Builder sharing(SharingClass sharingClass) {
            sharing = sharingClass;
            return this;
        }

        public Builder illustrative(boolean fromTheSample) {
            illustrative = fromTheSample;
            return this;
        }

        /** It is meant to be one page. What is too much for one goes on, as on any other sheet. */
        public Builder onOnePage() {
            onePage = true;
            return this;
        }

        public Builder heading(int level, String text) {
            return add(new Block.Heading(level, text));
        }

        public Builder paragraph(String text) {
            return add(new Block.Paragraph(text));
        }

        public Builder keyFigures(Block.KeyFigure... figures) {
            return add(new Block.KeyFigures(List.of(figures)));
        }

        public Builder facts(Block.Fact... facts) {
            return add(new Block.Facts(List.of(facts)));
        }

        public Builder notes(List<String> notes) {
            return add(new Block.Notes(notes));
        }

        public Builder pageBreak() {
            return add(new Block.PageBreak());
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Sheet build() {
            return new Sheet(title, subtitle, made, asAt, basis, sharing, illustrative, onePage, Locale.UK, blocks);
        }
    }
}
