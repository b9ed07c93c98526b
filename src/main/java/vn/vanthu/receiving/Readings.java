package vn.vanthu.receiving;

import java.util.EnumMap;
import java.util.Map;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.intake.Reading;
import vn.vanthu.reading.Proposal;

/** What was read in a file, as the archive keeps it. */
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

    private static Reading.Place place(Proposal.Place at) {
        return new Reading.Place(at.page(), at.x(), at.y(), at.width(), at.height());
    }
}
