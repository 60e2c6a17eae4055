#include "commands/wishes/wish_parts.hpp"

namespace clusterlotse::commands {

WishMatter matter_of(const std::string& named) {
    static const RE2 digest("(?:^|.* )" + kDigest + "(?: .*|$)");
    static const RE2 requests("(?:^|.* )" + kRequests + "(?: .*|$)");
    static const RE2 all(kAll + "(?: .*)?");
    const bool of_digest = RE2::FullMatch(named, digest);
    const bool of_requests = RE2::FullMatch(named, requests);
    if (named.empty()) {
        return WishMatter::unsaid;
    }
    if (RE2::FullMatch(named, all) || (of_digest && of_requests)) {
        return WishMatter::everything;
    }
    return of_digest ? WishMatter::digest : WishMatter::requests;
}

Pattern whole(const std::string& core) {
    return std::make_unique<RE2>(kLead + "(?:" + core + ")" + kTail);
}

std::optional<WishMatter> said(const Pattern& pattern, const std::string& words) {
    std::string before;
    std::string behind;
    if (pattern->NumberOfCapturingGroups() == 1) {
        return RE2::FullMatch(words, *pattern, &before) ? std::optional(matter_of(before))
                                                        : std::nullopt;
    }
    if (!RE2::FullMatch(words, *pattern, &before, &behind)) {
        return std::nullopt;
    }
    return matter_of(before.empty() ? behind : before);
}

}  // namespace clusterlotse::commands
