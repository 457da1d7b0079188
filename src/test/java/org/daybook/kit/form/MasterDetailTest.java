package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
class MasterDetailTest {
    @Test
    @DisplayName("Tab leads from the filter to the list, on to the details and then to the entry at the foot")
    void tab_leads_through_it_as_it_is_read() throws Exception {
        Node list = new Button("list");
        Node filter = new TextField();
        Node entry = new TextField();
        Node detail = new TextField();
        MasterDetail view = new MasterDetail("test", list).top(filter).foot(entry);
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 1200, 700));
        stage.show();
        view.show("Details", detail);
        Screenshot.frames(2);
        filter.requestFocus();
        List<Node> way = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            way.add(stage.getScene().getFocusOwner());
            stage.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            if (stage.getScene().getFocusOwner() instanceof Button close && close != list) {
                close.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
        assertThat(way).containsExactly(filter, list, detail, entry);
        stage.hide();
    }
}
