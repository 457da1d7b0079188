package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommonIssuesTest {
    @TempDir
    Path home;

    private Laptop laptop;
    private CommonIssuesViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.sample(home.resolve("sample"));
        model = new CommonIssuesViewModel(laptop.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void the_most_shared_issue_comes_first_whatever_the_framework() {
        CommonIssues.Issue first = model.issues.getFirst();
        assertThat(first.name()).isEqualTo("Evidence of impact");
        assertThat(model.count(first)).isEqualTo("9 of 11");
        assertThat(first.authorities()).contains("E09000008", "E09000007");
    }

    @Test
    void says_how_many_are_shared_by_most_of_which_base() {
        assertThat(model.summaryProperty().get())
                .isEqualTo("2 of 10 issues are shared by more than half of the 11 authorities that have noted anything");
    }

    @Test
    void what_peers_found_in_confidence_is_not_counted() {
        assertThat(model.issues).extracting(CommonIssues.Issue::name).doesNotContain("Outcomes for local people");
    }

    @Test
    void a_proposal_keeps_the_count_of_its_day() {
        CommonIssues.Issue issue = model.issues.getFirst();
        model.proposal.type("A shared evidence officer for a year.");
        model.propose(issue);
        assertThat(model.proposalsOf(issue)).singleElement().satisfies(p -> {
            assertThat(p.authorities()).isEqualTo(9);
            assertThat(p.base()).isEqualTo(11);
        });
        model.archive(model.proposalsOf(issue).getFirst());
        assertThat(model.proposalsOf(issue)).isEmpty();
    }
}
