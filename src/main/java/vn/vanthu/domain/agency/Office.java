package vn.vanthu.domain.agency;

import java.util.List;
import vn.vanthu.domain.text.Folding;

/**
 * The office whose archive this is (domain.md 1.1).
 *
 * @param parent line 1 of its letterhead, the Đảng bộ of the level above; may be empty
 * @param name the committee, as it writes itself: {@code QUẬN ỦY HÀ ĐÔNG}
 * @param place địa danh of its documents: {@code Hà Đông}
 * @param abbreviation what follows the slash in the committee's symbols: {@code QU}, {@code ĐU}
 * @param officeAbbreviation the same for its office: {@code VPQU}
 * @param signers who may sign copies and documents, first the usual one
 */
public record Office(
        String parent,
        String name,
        String place,
        String abbreviation,
        String officeAbbreviation,
        List<Signer> signers) {
    public Office {
        parent = Folding.tidy(parent);
        name = Folding.tidy(name);
        place = Folding.tidy(place);
        abbreviation = Folding.tidy(abbreviation);
        officeAbbreviation = Folding.tidy(officeAbbreviation);
        signers = List.copyOf(signers);
    }
}
