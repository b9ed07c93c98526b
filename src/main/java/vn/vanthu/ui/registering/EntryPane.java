package vn.vanthu.ui.registering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import vn.vanthu.domain.query.Hit;
import vn.vanthu.domain.query.Search;
import vn.vanthu.domain.register.Document;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.reading.Proposal;
import vn.vanthu.ui.kit.Act;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.RecipientBook;

/** One open form: the number above, the fields, what can be done below. */
final class EntryPane {
    private static final int MOST_FOUND = 12;

    private final RegisterViewModel model;
    private final DistributionEditor distribution;
    private final RegisterForm form;
    private final CarriedFields carrying;
    private final BorderPane box = new BorderPane();
    private final Act save;
    private final Act saveNext;
    private final Act doubtful;
    private final Act aside;
    private final Act drop;
    private final Act choose;

    /**
     * What becomes of the form in the end.
     *
     * @param saved given the document, and the texts for the next form where one is wanted
     */
    record Ending(BiConsumer<Document, Optional<Map<String, String>>> saved, Runnable aside, Runnable dropped) {}

    EntryPane(
            OpenArchive archive,
            Desk desk,
            RegisterViewModel model,
            Consumer<Optional<Proposal.Place>> looking,
            Ending ending) {
        this.model = model;
        carrying = new CarriedFields(desk, model.direction());
        distribution = new DistributionEditor(
                desk,
                model.content().form().distribution(),
                new RecipientBook(
                        archive.lists()::all,
                        archive.lists()::save,
                        archive.distribution().addresses()::suggest,
                        archive.distribution().resolve()::resolve,
                        archive.distribution().resolve()::remember,
                        () -> archive.office().office().officeAbbreviation()));
        FieldOffers offers = new FieldOffers(archive, desk, model.direction());
        form = new RegisterForm(desk, model, offers, distribution, looking);
        boolean isNew = model.corrected().isEmpty();
        save = new Act(
                desk.text(isNew ? "ui.register.save" : "ui.register.save_correction"),
                Feather.CHECK,
                "Ctrl+Enter",
                () -> model.save(document -> ending.saved().accept(document, Optional.empty())));
        saveNext = new Act(
                desk.text("ui.register.save_next"),
                Feather.SKIP_FORWARD,
                "Ctrl+Shift+Enter",
                () -> model.save(
                        document -> ending.saved().accept(document, Optional.of(model.carried(carrying.chosen())))));
        doubtful = new Act(desk.text("ui.register.doubtful"), Feather.HELP_CIRCLE, "F8", form::focusDoubtful);
        aside = new Act(desk.text("ui.register.aside"), Feather.BOOKMARK, "Ctrl+Shift+D", ending.aside());
        drop = new Act(
                desk.text(isNew ? "ui.register.drop" : "ui.register.drop_correction"),
                Feather.TRASH_2,
                "",
                ending.dropped());
        choose = new Act(distribution.choose().label(), Feather.LIST, "F4", this::choose);
        box.setTop(new EntryHead(desk, model, form::focusFirst).node());
        box.setCenter(form.node());
        box.setBottom(buttons());
        if (isNew) {
            form.append(new EntryExtras(
                            desk,
                            model,
                            words -> archive.find().find(Search.of(words, MOST_FOUND)).stream()
                                    .map(Hit::document)
                                    .toList())
                    .node());
        }
    }

    Node node() {
        return box;
    }

    RegisterViewModel model() {
        return model;
    }

    RegisterForm form() {
        return form;
    }

    List<Act> acts() {
        return model.corrected().isPresent()
                ? List.of(save, doubtful, aside, choose)
                : List.of(save, saveNext, doubtful, aside, choose);
    }

    private Node buttons() {
        Button saving = save.primary();
        saving.disableProperty().bind(model.busy());
        FlowPane buttons = new FlowPane(saving);
        if (model.corrected().isEmpty()) {
            Button next = saveNext.button();
            next.disableProperty().bind(model.busy());
            buttons.getChildren()
                    .addAll(next, carrying.menu(FormLayout.of(model.direction()).order()));
        }
        buttons.getChildren().addAll(doubtful.button(), aside.button(), drop.button());
        buttons.getStyleClass().add("form-acts");
        return buttons;
    }

    /** F4: the list of the field in focus; elsewhere the saved lists of recipients. */
    private void choose() {
        if (!form.choose()) {
            distribution.choose().run().run();
        }
    }
}
