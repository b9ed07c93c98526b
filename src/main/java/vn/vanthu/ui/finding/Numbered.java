package vn.vanthu.ui.finding;

import java.util.Collections;
import javafx.collections.ObservableListBase;

/** The numbers from 0 on, as many as there are hits: a list of a million rows that holds none of them. */
final class Numbered extends ObservableListBase<Integer> {
    private int count;

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return count;
    }

    /** Has so many from now on; rows that stay are the same as before. */
    void resize(int wanted) {
        int before = count;
        beginChange();
        count = wanted;
        if (wanted > before) {
            nextAdd(before, wanted);
        } else if (wanted < before) {
            nextRemove(wanted, Collections.nCopies(before - wanted, 0));
        }
        endChange();
    }
}
