package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written in the museums’ forms is kept while another row is looked at")
class MuseumUnsavedTest {
    @TempDir
    Path folder;

    private final BusyLane lane = new BusyLane();
    private Laptop laptop;
    private MuseumViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
        Desk desk = laptop.desk(lane);
        model = new MuseumViewModel(desk);
        model.activate();
        lane.goOn();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    private static String typed(Input<?> field) {
        return field.textProperty().get();
    }

    @Test
    @DisplayName("Of a service, until it is saved or given up")
    void of_a_service() {
        String sutton = laptop.service("Sutton").gss();
        String croydon = laptop.service("Croydon").gss();
        model.services.open(sutton);
        model.services.notes.type("Half a sent");
        model.services.open(croydon);
        assertThat(typed(model.services.notes)).isEqualTo(laptop.service("Croydon").service().notes());
        model.services.open(sutton);
        assertThat(typed(model.services.notes)).isEqualTo("Half a sent");
        model.services.leave();
        model.services.open(croydon);
        model.services.open(sutton);
        assertThat(typed(model.services.notes)).isEqualTo(laptop.service("Sutton").service().notes());
    }

    @Test
    @DisplayName("Of a museum, until it is saved or given up")
    void of_a_museum() {
        model.museums.change(laptop.museum("Whitehall"));
        model.museums.notes.type("Half a sent");
        model.museums.change(laptop.museum("Hall Place"));
        assertThat(typed(model.museums.notes)).isEqualTo(laptop.museum("Hall Place").notes());
        model.museums.change(laptop.museum("Whitehall"));
        assertThat(typed(model.museums.notes)).isEqualTo("Half a sent");
        model.museums.save();
        model.museums.change(laptop.museum("Hall Place"));
        lane.goOn();
        assertThat(laptop.museum("Whitehall").notes()).isEqualTo("Half a sent");
        assertThat(typed(model.museums.name)).isEqualTo("Hall Place");
    }

    @Test
    @DisplayName("Of a new museum, and it is not offered again once it is saved")
    void of_a_new_museum() {
        model.museums.begin();
        model.museums.name.type("Ham House");
        model.museums.change(laptop.museum("Whitehall"));
        model.museums.begin();
        assertThat(typed(model.museums.name)).isEqualTo("Ham House");
        model.museums.save();
        model.museums.change(laptop.museum("Whitehall"));
        lane.goOn();
        assertThat(laptop.museum("Ham House")).isNotNull();
        model.museums.begin();
        assertThat(typed(model.museums.name)).isEmpty();
        model.museums.name.type("Hogarth’s");
        model.museums.leave();
        model.museums.begin();
        assertThat(typed(model.museums.name)).as("once it is given up").isEmpty();
    }
}
