package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import javax.print.PrintService;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.Sides;
import org.junit.jupiter.api.Test;
import vn.vanthu.domain.printing.PageChoice;
import vn.vanthu.domain.printing.PrintOrder;
import vn.vanthu.work.Failure;

/** An old printer without a duplexer: a copy for both sides is refused, never printed on one side unsaid. */
class OneSidedPrinterTest {
    private final ServiceAttributes attributes = new ServiceAttributes(plainPrinter());

    @Test
    void bothSidesAreRefusedByName() {
        for (PrintOrder.Sides sides :
                new PrintOrder.Sides[] {PrintOrder.Sides.LONG_EDGE, PrintOrder.Sides.SHORT_EDGE}) {
            Failure refused = catchThrowableOfType(Failure.class, () -> attributes.asked(order(sides)));

            assertThat(refused.kind()).isEqualTo(Failure.Kind.PRINTER_ONE_SIDED);
            assertThat(refused.facts()).containsExactly("Máy in cũ");
        }
    }

    @Test
    void oneSideIsPrinted() {
        assertThat(attributes.asked(order(PrintOrder.Sides.ONE)).toArray()).contains(Sides.ONE_SIDED, new Copies(3));
        assertThat(attributes.printer(false).sides()).containsExactly(PrintOrder.Sides.ONE);
    }

    private static PrintOrder order(PrintOrder.Sides sides) {
        return new PrintOrder(PrintOrder.Kind.COPY, "Máy in cũ", 3, PageChoice.ALL, sides, "");
    }

    /** As Java shows a printer whose driver tells it nothing. */
    private static PrintService plainPrinter() {
        return (PrintService) Proxy.newProxyInstance(
                OneSidedPrinterTest.class.getClassLoader(),
                new Class<?>[] {PrintService.class},
                (self, asked, with) -> {
                    if (asked.getName().equals("getName")) {
                        return "Máy in cũ";
                    }
                    return asked.getReturnType() == boolean.class ? false : null;
                });
    }
}
