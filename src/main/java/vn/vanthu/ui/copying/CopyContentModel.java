package vn.vanthu.ui.copying;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.vanthu.domain.copy.CopyContent;
import vn.vanthu.domain.copy.CopyContent.Way;
import vn.vanthu.domain.copy.Region;
import vn.vanthu.domain.copy.RetypedText;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.ui.kit.Desk;

/** What of the source is to be shown, as the clerk has it so far. An extract has pages or regions, the others all. */
final class CopyContentModel {
    private final Desk desk;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.WHOLE);
    private final StringProperty pages = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");
    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final StringProperty body = new SimpleStringProperty("");
    private final StringProperty signedLine = new SimpleStringProperty("");

    CopyContentModel(Desk desk) {
        this.desk = desk;
    }

    ObjectProperty<Way> way() {
        return way;
    }

    /** Pages of an extract, {@code 1, 3-5}. */
    StringProperty pages() {
        return pages;
    }

    /** What is missing; empty where nothing is. */
    StringProperty error() {
        return error;
    }

    /** Parts of pages in the order in which they will stand. */
    ObservableList<Region> regions() {
        return regions;
    }

    /** Paragraphs of a retyped text, one a line. */
    StringProperty body() {
        return body;
    }

    /** In the place of the signature. */
    StringProperty signedLine() {
        return signedLine;
    }

    List<Observable> edits() {
        return List.of(way, pages, regions, body, signedLine);
    }

    /** Begins anew for another document. */
    void clear() {
        way.set(Way.WHOLE);
        pages.set("");
        regions.clear();
        body.set("");
        signedLine.set("");
        error.set("");
    }

    /** Goes to a way that this kind can have. */
    void fit(CopyKind kind) {
        boolean isPart = way.get() == Way.PAGES || way.get() == Way.REGIONS;
        if (kind == CopyKind.EXTRACT && !isPart) {
            way.set(Way.PAGES);
        } else if (kind != CopyKind.EXTRACT && isPart) {
            way.set(Way.WHOLE);
        }
    }

    /** Empty where something is missing, which then stands in {@link #error()}. */
    Optional<CopyContent> content() {
        Optional<CopyContent> content = switch (way.get()) {
            case WHOLE -> Optional.of(CopyContent.WHOLE);
            case PAGES ->
                PageChoice.parse(pages.get())
                        .map(PageChoice::named)
                        .filter(chosen -> !chosen.isEmpty())
                        .map(CopyContent::pages);
            case REGIONS -> regions.isEmpty() ? Optional.empty() : Optional.of(CopyContent.regions(regions));
            case RETYPED -> retyped();
        };
        error.set(content.isPresent() ? "" : desk.text("ui.copy.missing." + way.get()));
        return content;
    }

    private Optional<CopyContent> retyped() {
        List<String> paragraphs = body.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(CopyContent.retyped(
                        new RetypedText(paragraphs, signedLine.get().strip())));
    }
}
