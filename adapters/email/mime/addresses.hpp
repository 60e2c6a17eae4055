#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

struct Mailbox {
    std::string name;     ///< display name, decoded: shown, never believed
    std::string address;  ///< lower case, without angle brackets
};

/// The mailboxes of an address header (RFC 5322 section 3.4), read leniently: comments, quoted
/// strings, groups, routes, unquoted commas in names, encoded words. Entries without an '@' are
/// left out. At most `kMaxMailboxes`.
std::vector<Mailbox> read_mailboxes(std::string_view raw);

constexpr std::size_t kMaxMailboxes = 1000;

/// The part after the last '@' in lower case and as an A-label where it is not ASCII; empty where
/// there is none.
std::string domain_of(std::string_view address);

}  // namespace clusterlotse::email
