package vn.vanthu.ui.copying;

import vn.vanthu.copying.CopyPreview;
import vn.vanthu.domain.copy.CopyAdvice;

/** The copy as it would be, and what the rules say of it. */
record CopyForesight(CopyPreview preview, CopyAdvice advice) {}
