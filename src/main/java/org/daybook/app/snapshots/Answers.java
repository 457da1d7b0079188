package org.daybook.app.snapshots;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.daybook.snapshot.Choices;

/** The answers to the questions of a report; they outlive a second reading of the file, where the question is the same. */
final class Answers {
    private final Map<Question.Place, Question> questions = new LinkedHashMap<>();
    private final Map<Question.Place, Question.Answer> given = new HashMap<>();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** Asks these, and forgets the answers to all others. */
    void ask(List<Question> asked) {
        Map<Question.Place, Question> before = new HashMap<>(questions);
        questions.clear();
        asked.forEach(question -> questions.put(question.place(), question));
        given.keySet().removeIf(place -> {
            Question was = before.get(place);
            Question is = questions.get(place);
            return was == null || is == null || !is.asksTheSameAs(was);
        });
        count();
    }

    Optional<Question.Answer> to(Question question) {
        return Optional.ofNullable(given.get(question.place()));
    }

    void answer(Question question, Question.Answer answer) {
        given.put(question.place(), answer);
        count();
    }

    void answerAll(Question.Answer answer) {
        questions.values().forEach(question -> given.put(question.place(), answer));
        count();
    }

    boolean isSettled(List<Question> some) {
        return some.stream().allMatch(question -> given.containsKey(question.place()));
    }

    /** How many are still open. */
    ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Counts up with each answer, for whoever shows them. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    Choices choices() {
        Choices choices = Choices.none();
        questions.forEach((place, question) -> Optional.ofNullable(given.get(place))
                .ifPresent(answer -> choices.settle(question.conflict(), question.valueOf(answer))));
        return choices;
    }

    private void count() {
        open.set((int) questions.keySet().stream().filter(place -> !given.containsKey(place)).count());
        changes.set(changes.get() + 1);
    }
}
