package vn.vanthu.ui.registering;

import java.util.Optional;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;
import vn.vanthu.ui.kit.FieldMark;

/** Proposes what the office prints about itself in the forms of its own documents. */
final class OfficeOffer {
    private final OpenArchive archive;
    private final Desk desk;
    private final FormFields form;
    private Optional<Office> office = Optional.empty();

    OfficeOffer(OpenArchive archive, Desk desk, FormFields form) {
        this.archive = archive;
        this.desk = desk;
        this.form = form;
    }

    /**
     * Proposes where nothing stands yet.
     *
     * @param isOnPaper whether nothing was read from a file; a document entered from paper is most often of today
     */
    void make(Direction direction, boolean isOnPaper) {
        if (direction == Direction.INCOMING) {
            return;
        }
        desk.background()
                .lane()
                .ask(() -> archive.office().office(), known -> offer(known, direction, isOnPaper), desk::failed);
    }

    /** A signer of the office was chosen: proposes title and authority as they are printed for that signer. */
    void signerChosen(String name) {
        office.stream()
                .flatMap(known -> known.signers().stream())
                .filter(signer -> signer.name().equals(name))
                .findFirst()
                .ifPresent(signer -> {
                    propose(Field.SIGNER_TITLE, signer.title());
                    propose(Field.AUTHORITY, String.join(FormFields.BETWEEN_LINES, signer.authority()));
                });
    }

    private void propose(Field field, String value) {
        form.get(field).propose(value, FieldMark.PROPOSED, Optional.empty());
    }

    private void offer(Office known, Direction direction, boolean isOnPaper) {
        office = Optional.of(known);
        form.offer(Field.ISSUER, known.name());
        form.offer(Field.PLACE, known.place());
        if (direction == Direction.OUTGOING) {
            form.offer(Field.SUPERIOR_AGENCY, known.parent());
        }
        if (isOnPaper) {
            form.offer(Field.ISSUE_DATE, DateWording.brief(desk.today()));
        }
    }
}
