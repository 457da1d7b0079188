/**
 * The parts that every view is built of, so that each thing is done in one way. Colours, gaps and type come from
 * {@link org.daybook.kit.theme}.
 *
 * <p>In a view model stand {@link org.daybook.kit.form.Input}s, {@link org.daybook.kit.form.Choice}s and
 * {@link org.daybook.kit.form.Filter}s, which know no control and start no toolkit:
 *
 * <pre>{@code
 * final class RoomViewModel {
 *     final ObservableList<Room> rooms = FXCollections.observableArrayList();
 *     final Filter<Room> filter = new Filter<>(rooms, room -> room.name() + " " + room.lead())
 *             .chip("free", "free", Room::isFree);
 *     final Input<String> name = new Input<>(Rule.line().required("Give the room a name."));
 *     final Input<PartialDate> since = Input.date(() -> asAt);
 *     final Choice<Stage> stage = new Choice<>(List.of(Stage.values()), Stage::word).required("Choose a stage.");
 *
 *     void load() {
 *         desk.read(reading -> store.rooms(reading.sql()), rooms::setAll);
 *     }
 *
 *     void add() {                      // the form calls it only when all is in order
 *         desk.save(draft(name.get(), since.value(), stage.get()), saved -> {
 *             name.clear();             // only now: what was typed outlives a failure
 *             since.clear();
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>The view puts them together; the table and the divider remember their places by their ids:
 *
 * <pre>{@code
 * DeskTable<Room> table = new DeskTable<>("room.rooms", Room::id);
 * table.text("name", "Room", 14, Room::name);
 * table.stage("stage", "Stage", 12, Room::rank, Room::sign, Room::word);
 * table.date("since", "Since", 8, Room::since);
 * table.money("rent", "Rent", 8, Room::rent);
 * Action move = Action.of("Move to…", "M", () -> model.move(table.selected())).icon("fth-corner-up-right");
 * table.shows(model.filter).offers(move).opens(room -> model.edit(room)).saysTo(desk.status()::note)
 *         .whenEmpty(Placeholder.empty("No rooms yet", "Rooms are where …", addFirst));
 *
 * FilterBar filter = new FilterBar(model.filter);              // page.filter() returns filter.field()
 * MasterDetail root = new MasterDetail("room", table).top(filter).foot(Form.row()
 *         .line("Room", model.name).date("Since", model.since).choice("Stage", model.stage)
 *         .saves(Action.of("Add", "", model::add).icon("fth-plus")).root());
 * table.chosenProperty().subscribe(chosen -> chosen.ifPresentOrElse(
 *         room -> root.show(room.name(), details(room)), root::close));
 * }</pre>
 *
 * <p>All of it is used on the FX thread, apart from rules and inputs, which a test uses on its own.
 */
@NullMarked
package org.daybook.kit.form;

import org.jspecify.annotations.NullMarked;
