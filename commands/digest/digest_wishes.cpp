#include "commands/digest/digest_wishes.hpp"

#include "commands/digest/digest_readers.hpp"
#include "commands/digest/digest_schedule.hpp"

#include <string_view>

namespace clusterlotse::commands {

namespace {

using storage::DigestReader;
using storage::DigestRhythm;

/// `text` with everything encoded that means something in a URI (RFC 6068, section 2).
std::string in_mailto(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') ||
                           std::string_view("-._~+@").find(c) != std::string_view::npos;
        if (plain) {
            encoded += c;
        } else {
            encoded += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
        }
    }
    return encoded;
}

}  // namespace

bool wants(const DigestReader& reader, Date edition, bool first_of_month) {
    using std::chrono::sys_days;
    if (reader.paused_until && sys_days(*reader.paused_until) >= sys_days(edition)) {
        return false;
    }
    switch (reader.rhythm) {
        case DigestRhythm::off:
            return false;
        case DigestRhythm::monthly:
            return first_of_month;
        case DigestRhythm::weekly:
        case DigestRhythm::matches_only:
            return true;
    }
    return false;
}

bool first_of_month(Office& office, Date edition) {
    Date before = digest_before(office.settings, edition).edition;
    while (before.year() == edition.year() && before.month() == edition.month()) {
        if (office.editions.find(before)) {
            return false;
        }
        before = digest_before(office.settings, before).edition;
    }
    return true;
}

Wanted wants(Office& office, const EditionReader& reader, Date edition) {
    if (reader.room()) {
        return Wanted::everything;
    }
    const DigestReader wish = office.readers.find(reader.recipient.address);
    const bool monthly = wish.rhythm == DigestRhythm::monthly;
    if (!wants(wish, edition, monthly && first_of_month(office, edition))) {
        return Wanted::nothing;
    }
    return wish.rhythm == DigestRhythm::matches_only ? Wanted::matches : Wanted::everything;
}

void set_digest_rhythm(Office& office, const Address& person, DigestRhythm rhythm) {
    for (const Address& address : office.members.addresses_of(person)) {
        DigestReader reader = office.readers.find(address);
        reader.rhythm = rhythm;
        office.readers.set(reader);
        if (rhythm == DigestRhythm::off) {
            office.editions.take_back(address);
        }
    }
}

void set_digest_pause(Office& office, const Address& person, std::optional<Date> until) {
    for (const Address& address : office.members.addresses_of(person)) {
        DigestReader reader = office.readers.find(address);
        reader.paused_until = until;
        office.readers.set(reader);
        if (until) {
            office.editions.take_back(address);
        }
    }
}

void make_unsubscribable(Office& office, OutboundMessage& digest) {
    if (digest.channel != Channel::email || !office.settings.email) {
        return;
    }
    const std::string& own = office.settings.email->address;
    const auto at = own.rfind('@');
    const std::string token =
        office.readers.enrol({Channel::email, digest.recipient}).unsubscribe_token;
    digest.list_id = "digest." + own.substr(at + 1);
    digest.list_unsubscribe.clear();
    if (const std::string& page = office.settings.digest.unsubscribe_url; !page.empty()) {
        digest.list_unsubscribe.push_back(page + "/" + token);
    }
    digest.list_unsubscribe.push_back(
        "mailto:" + in_mailto(own.substr(0, at) + "+" + token + own.substr(at)) + "?subject=STOPP"
    );
}

Unsubscribed unsubscribe(Office& office, const std::string& token) {
    const auto reader = office.readers.find_token(token);
    if (!reader) {
        return Unsubscribed::nobody;
    }
    if (reader->rhythm == DigestRhythm::off) {
        return Unsubscribed::before;
    }
    set_digest_rhythm(office, reader->address, DigestRhythm::off);
    return Unsubscribed::now;
}

}  // namespace clusterlotse::commands
