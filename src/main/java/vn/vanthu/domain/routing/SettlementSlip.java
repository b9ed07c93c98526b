package vn.vanthu.domain.routing;

import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.register.Document;

/** Phiếu giải quyết văn bản đến (NĐ30 PL IV; domain.md 5.4): the document, and the opinions that are known. */
public record SettlementSlip(Office office, Document document, Assignment assignment) {}
