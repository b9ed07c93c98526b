package vn.vanthu.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.text.Folding;

/** The office whose archive this is: one row, its signers, its agency and its open fonds. */
public final class Offices {
    private final Handle handle;

    Offices(Handle handle) {
        this.handle = handle;
    }

    public Office office() {
        List<Signer> signers = handle.createQuery("SELECT * FROM office_signer ORDER BY ordinal")
                .map((row, ctx) -> new Signer(
                        row.getString("name"),
                        row.getString("title"),
                        DocumentColumns.lines(row.getString("authority"))))
                .list();
        return handle.createQuery("SELECT * FROM office")
                .map((row, ctx) -> new Office(
                        row.getString("parent"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("abbreviation"),
                        row.getString("office_abbreviation"),
                        signers))
                .one();
    }

    /** Enters the office of a new archive, as an agency and with the fonds of its records. */
    public void add(Office office) {
        long agency = bind(
                        handle.createQuery("INSERT INTO agency (name, abbreviation, superior, place, name_key)"
                                + " VALUES (:name, :abbreviation, :parent, :place, :nameKey) RETURNING id"),
                        office)
                .mapTo(Long.class)
                .one();
        long fonds = bind(
                        handle.createQuery("INSERT INTO fonds (code, name, creator_agency, custodian)"
                                + " VALUES (:abbreviation, :name, :name, :name) RETURNING id"),
                        office)
                .mapTo(Long.class)
                .one();
        bind(
                        handle.createUpdate("INSERT INTO office (id, agency_id, parent, name, place, abbreviation,"
                                + " office_abbreviation, fonds_id) VALUES (1, :agency, :parent, :name, :place,"
                                + " :abbreviation, :officeAbbreviation, :fonds)"),
                        office)
                .bind("agency", agency)
                .bind("fonds", fonds)
                .execute();
        addSigners(office.signers());
    }

    /** What the office prints about itself from now on; what is registered stays as it was. */
    public void change(Office office) {
        bind(
                        handle.createUpdate("UPDATE office SET parent = :parent, name = :name, place = :place,"
                                + " abbreviation = :abbreviation, office_abbreviation = :officeAbbreviation"),
                        office)
                .execute();
        handle.execute("DELETE FROM office_signer");
        addSigners(office.signers());
    }

    private void addSigners(List<Signer> signers) {
        if (signers.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO office_signer (ordinal, name, title, authority)"
                + " VALUES (:ordinal, :name, :title, :authority)");
        for (int i = 0; i < signers.size(); i++) {
            batch.bind("ordinal", i + 1)
                    .bind("name", signers.get(i).name())
                    .bind("title", signers.get(i).title())
                    .bind("authority", DocumentColumns.lines(signers.get(i).authority()))
                    .add();
        }
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Office office) {
        return statement
                .bind("parent", office.parent())
                .bind("name", office.name())
                .bind("nameKey", Folding.key(office.name()))
                .bind("place", office.place())
                .bind("abbreviation", office.abbreviation())
                .bind("officeAbbreviation", office.officeAbbreviation());
    }
}
