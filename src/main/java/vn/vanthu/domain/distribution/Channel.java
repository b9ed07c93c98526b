package vn.vanthu.domain.distribution;

/** The way by which a document goes to a recipient. */
public enum Channel {
    /** Not said. */
    NONE,
    /** Trực tiếp: handed over and signed for. */
    BY_HAND,
    /** Bưu điện. */
    POST,
    /** Mạng thông tin diện rộng của Đảng. */
    PARTY_NETWORK,
    EMAIL
}
