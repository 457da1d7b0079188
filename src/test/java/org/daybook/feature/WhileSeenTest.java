package org.daybook.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.borough.Settings;
import org.daybook.journal.Draft;
import org.daybook.kit.task.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A view")
class WhileSeenTest {
    private static final Instant EVENING = Instant.parse("2009-02-03T21:00:00Z");

    @TempDir
    Path folder;

    private final LaptopClock clock = new LaptopClock();
    private OpenProgramme<Feature> programme;
    private Desk desk;
    private WhileSeen view;
    private final List<String> failed = new ArrayList<>();
    private int asked;

    @BeforeEach
    void open() throws Exception {
        programme = new OpenProgramme<>(folder, () -> List.of(), false, EVENING, Optional.empty()) {};
        desk = new Desk(
                Lane.sameThread(),
                programme.journal,
                Runnable::run,
                new FailuresHeard(failed),
                _ -> {},
                new AsAt(clock, Optional.empty()));
        view = WhileSeen.of(desk, Set.of("setting"), () -> asked++);
    }

    @AfterEach
    void close() throws Exception {
        programme.close();
        assertThat(failed).isEmpty();
    }

    @Test
    void asks_nothing_before_it_is_seen() {
        changeSettings();
        assertThat(asked).isZero();
    }

    @Test
    void asks_once_when_it_is_first_seen() {
        view.seen();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void asks_nothing_at_a_later_visit_when_nothing_changed() {
        view.seen();
        view.unseen();
        view.seen();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void follows_each_change_while_it_is_seen() {
        view.seen();
        changeSettings();
        desk.undo();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void asks_once_for_all_that_changed_while_another_was_seen() {
        view.seen();
        view.unseen();
        changeSettings();
        desk.undo();
        assertThat(asked).isEqualTo(1);
        view.seen();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asks_again_at_the_next_visit_what_could_not_be_answered() {
        List<String> failures = new ArrayList<>();
        Desk other = new Desk(
                Lane.sameThread(), programme.journal, Runnable::run, new FailuresHeard(failures), _ -> {}, new AsAt(clock, Optional.empty()));
        List<WhileSeen> views = new ArrayList<>();
        views.add(WhileSeen.of(other, Set.of(), () -> {
            asked++;
            views.getFirst().read(_ -> {
                throw new IllegalStateException("the table is not there");
            }, _ -> {});
        }));
        views.getFirst().seen();
        assertThat(asked).isEqualTo(1);
        views.getFirst().unseen();
        views.getFirst().seen();
        assertThat(asked).isEqualTo(2);
        assertThat(failures).hasSize(2);
    }

    @Test
    void is_not_troubled_by_what_it_does_not_show() {
        int[] tables = {0};
        WhileSeen other = WhileSeen.of(desk, Set.of("museum"), () -> tables[0]++);
        other.seen();
        changeSettings();
        assertThat(tables[0]).isEqualTo(1);
    }

    @Test
    void asks_again_when_the_laptop_is_looked_at_the_next_morning() {
        view.seen();
        clock.now = EVENING.plus(Duration.ofHours(1));
        desk.lookedAt();
        assertThat(asked).isEqualTo(1);
        clock.now = EVENING.plus(Duration.ofHours(11));
        desk.lookedAt();
        desk.lookedAt();
        assertThat(asked).isEqualTo(2);
    }

    private void changeSettings() {
        Settings usual = Settings.USUAL;
        Settings other = new Settings(
                usual.role(), 30, usual.amberPercent(), usual.redPercent(), usual.sharingClass(), usual.base());
        desk.save(other.into(Draft.labelled("Changed the settings")), _ -> {});
    }

    /** A clock that is set by hand. */
    private static final class LaptopClock extends Clock {
        private Instant now = EVENING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
