package vn.vanthu.ui.copying;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.copy.CopyAdvice;
import vn.vanthu.domain.copy.CopyOrder;
import vn.vanthu.domain.copy.CopyProposal;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.DistributionEditor;
import vn.vanthu.ui.kit.FieldBox;

/** The order of a copy as a form. */
final class CopyForm {
    private static final int COLUMNS = 6;

    private final Desk desk;
    private final CopyViewModel model;
    private final ComboBox<Signer> signers = new ComboBox<>();
    private final TextField first = new TextField();
    private final GridPane grid = new GridPane();
    private final CopyFinishPane finish;
    private final ScrollPane scroll;

    CopyForm(Desk desk, CopyViewModel model, List<LayoutProfile> profiles, DistributionEditor distribution) {
        this.desk = desk;
        this.model = model;
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        grid.add(labelled("ui.copy.kind", kinds()), 0, 0, 6, 1);
        grid.add(labelled("ui.copy.issuer", issuers()), 0, 2, 6, 1);
        grid.add(
                text("ui.copy.number", first, model.head().number())
                        .errorBy(model.head().numberError())
                        .node(),
                0,
                3,
                2,
                1);
        grid.add(
                text("ui.copy.date", new TextField(), model.head().date())
                        .errorBy(model.head().dateError())
                        .node(),
                2,
                3,
                2,
                1);
        grid.add(text("ui.copy.place", new TextField(), model.head().place()).node(), 4, 3, 2, 1);
        grid.add(labelled("ui.copy.signer", signerChoice()), 0, 4, 6, 1);
        grid.add(labelled("ui.copy.profile", profileChoice(profiles)), 0, 5, 6, 1);
        grid.add(new CopyContentPane(desk, model).node(), 0, 1, 6, 1);
        grid.add(labelled("ui.copy.distribution", distribution.node()), 0, 6, 6, 1);
        finish = new CopyFinishPane(desk, model.finish());
        grid.add(finish.node(), 0, 7, 6, 1);
        VBox padded = new VBox(grid);
        padded.getStyleClass().add("form-pad");
        scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
    }

    Region node() {
        return scroll;
    }

    /** Opens the options that hold this field. */
    void open(String key) {
        if (finish.open(key)) {
            // They stand last; once open they are as long as they will be.
            Platform.runLater(() -> {
                scroll.layout();
                scroll.setVvalue(1);
            });
        }
    }

    /** Offers the office's signers as the rules fit them to the issuer, and takes the chosen one's authority over. */
    void fit(CopyAdvice advice) {
        if (!signers.getItems().equals(advice.signers())) {
            signers.getItems().setAll(advice.signers());
        }
        if (!advice.signer().equals(signers.getValue())) {
            signers.setValue(advice.signer());
        }
    }

    void focusFirst() {
        first.requestFocus();
    }

    /** Offers the signers of the office. */
    void offer(CopyProposal proposal) {
        Signer usual = model.head().signer().get();
        signers.setItems(FXCollections.observableArrayList(proposal.office().signers()));
        if (!signers.getItems().contains(usual)) {
            signers.getItems().add(usual);
        }
        signers.getSelectionModel().select(usual);
    }

    private Node labelled(String key, Node node) {
        return new FieldBox(desk.text(key), node).node();
    }

    private FieldBox text(String key, TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        field.setId(key.replace('.', '-'));
        return new FieldBox(desk.text(key), field);
    }

    private Node kinds() {
        return segments(
                List.of(CopyKind.TRANSCRIPT_COPY, CopyKind.TRUE_COPY, CopyKind.EXTRACT),
                kind -> desk.word(kind),
                model.head().kind());
    }

    private Node issuers() {
        return segments(
                List.of(CopyOrder.Issuer.COMMITTEE, CopyOrder.Issuer.OFFICE),
                issuer -> desk.word(issuer),
                model.head().issuer());
    }

    private static <T> Node segments(List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
        SegmentedButton segments = new SegmentedButton();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setUserData(value);
            button.setSelected(value.equals(chosen.get()));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(value);
            });
            segments.getButtons().add(button);
        }
        chosen.addListener((o, was, is) ->
                segments.getButtons().forEach(button -> button.setSelected(is.equals(button.getUserData()))));
        return segments;
    }

    private Node signerChoice() {
        signers.setMaxWidth(Double.MAX_VALUE);
        signers.setConverter(words(signer -> signer.name()
                + (signer.title().isEmpty() ? "" : " · " + signer.title())
                + (signer.authority().isEmpty() ? "" : " · " + String.join(", ", signer.authority()))));
        signers.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.head().signer().set(is);
            }
        });
        return signers;
    }

    private Node profileChoice(List<LayoutProfile> profiles) {
        ComboBox<LayoutProfile> choice = new ComboBox<>(FXCollections.observableArrayList(profiles));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(words(profile -> profile.code() + " · " + profile.title()));
        choice.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.head().profile().set(is.code());
            }
        });
        model.head()
                .profile()
                .addListener((o, was, is) -> profiles.stream()
                        .filter(profile -> profile.code().equalsIgnoreCase(is))
                        .findFirst()
                        .ifPresent(choice::setValue));
        return choice;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }
}
