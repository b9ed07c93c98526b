package vn.vanthu.demonstrating;

import java.util.List;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;

/** The office of the demo archive: a commune committee that does not exist, in a province that does not exist. */
public final class DemoOffice {
    private DemoOffice() {}

    /** As the archive is to be made for it. */
    public static Office office() {
        DemoFile file = new DemoFile("office");
        return new Office(
                file.value("parent"),
                file.value("name"),
                file.value("place"),
                file.value("abbreviation"),
                file.value("officeAbbreviation"),
                file.rows("signers").stream().map(DemoOffice::signer).toList());
    }

    private static Signer signer(List<String> row) {
        return new Signer(row.get(0), row.get(1), List.of(row.get(2)));
    }
}
