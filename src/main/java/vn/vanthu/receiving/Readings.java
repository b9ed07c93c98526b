package vn.vanthu.receiving;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.intake.IntakeItem;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.reading.Proposal;

/** What was read in a file, as the archive keeps it, both ways. */
final class Readings {
    private Readings() {}

    static Reading of(Proposal proposal) {
        Map<Field, Reading.Found> found = new EnumMap<>(Field.class);
        proposal.found()
                .forEach((field, one) -> found.put(
                        field, new Reading.Found(one.confidence(), one.place().map(Readings::place))));
        return new Reading(
                proposal.pages(),
                proposal.fields(),
                proposal.typeAsPrinted(),
                proposal.urgencyAsPrinted(),
                proposal.secrecyAsPrinted(),
                proposal.citations(),
                proposal.copy(),
                found,
                proposal.starts());
    }

    /** @param kept where the archive keeps the file */
    static Proposal proposal(IntakeItem item, Path kept, PageTexts texts) {
        Reading reading = item.reading();
        Map<Field, Proposal.Found> found = new EnumMap<>(Field.class);
        reading.found()
                .forEach((field, one) -> found.put(
                        field, new Proposal.Found(one.confidence(), one.place().map(Readings::place))));
        return new Proposal(
                kept,
                item.file().hash(),
                reading.pages(),
                texts,
                reading.fields(),
                reading.typeAsPrinted(),
                reading.urgencyAsPrinted(),
                reading.secrecyAsPrinted(),
                reading.citations(),
                reading.copy(),
                reading.starts(),
                Set.of(),
                found);
    }

    private static Reading.Place place(Proposal.Place at) {
        return new Reading.Place(at.page(), at.x(), at.y(), at.width(), at.height());
    }

    private static Proposal.Place place(Reading.Place at) {
        return new Proposal.Place(at.page(), at.x(), at.y(), at.width(), at.height());
    }
}
