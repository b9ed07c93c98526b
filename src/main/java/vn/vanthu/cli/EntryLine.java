package vn.vanthu.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.DateWording;
import vn.vanthu.domain.text.Folding;

/** A registered document as one line for people: id, number, day, code, issuer, subject. */
final class EntryLine {
    private EntryLine() {}

    static String of(Document document) {
        String number = document.number().map(RegistrationNumber::toString).orElse("–");
        String head = "[%d] %s %s · %s"
                .formatted(document.id(), number, document.series(), DateWording.brief(document.registeredOn()));
        return Stream.of(
                        head,
                        document.fields().code().shown(),
                        document.fields().author(),
                        document.fields().subject())
                .filter(part -> !part.isEmpty())
                .map(Folding::tidy)
                .collect(Collectors.joining(" · "));
    }
}
