package vn.vanthu.ui.proving;

import java.util.List;
import java.util.stream.IntStream;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.RegistrationNumber;

/** The numbers that a finding is about. */
final class FindingNumbers {
    private FindingNumbers() {}

    static List<RegistrationNumber> of(NumberAccount.Finding finding) {
        return finding.number().equals(finding.until())
                ? List.of(finding.number())
                : IntStream.rangeClosed(
                                finding.number().value(), finding.until().value())
                        .mapToObj(RegistrationNumber::of)
                        .toList();
    }

    static String shown(NumberAccount.Finding finding) {
        return finding.number().equals(finding.until())
                ? finding.number().toString()
                : finding.number() + " – " + finding.until();
    }
}
