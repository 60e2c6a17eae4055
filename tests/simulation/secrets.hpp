#pragma once

#include "domain/profile.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace clusterlotse::simulation {

/// Letters and digits only, small, umlauts spelled out: "Glantal_Pumpenbau" and "GLANTAL PUMPENBAU"
/// are the same.
std::string squeezed(std::string_view text);

/// `text` in small letters, umlauts spelled out, one blank for whatever is no letter or digit, and
/// at both ends.
std::string spaced(std::string_view text);

/// A phone number as the firm writes it below its mails.
std::string phone_of(const Profile& profile);

/// The name without "GmbH" and the like.
std::string short_name(const Profile& profile);

/// Bytes as they are searched: long words in any spelling, short ones as words of their own.
struct Searched {
    Searched() = default;
    explicit Searched(std::string_view bytes) : letters(squeezed(bytes)), words(spaced(bytes)) {}

    std::string letters;
    std::string words;
};

/// What would tell who a firm is: names, people, addresses, phone.
class Secrets {
public:
    explicit Secrets(const std::vector<Profile>& profiles);

    /// The first thing in `bytes` that names the firm; `reader`: a firm whose own names are no
    /// news.
    std::optional<std::string> named_in(
        const Searched& bytes, const std::string& firm, const std::string& reader = {}
    ) const;

    /// The same for any firm but those.
    std::optional<std::string> anybody_named_in(
        const Searched& bytes, const std::set<std::string>& but
    ) const;

private:
    /// True where the firm's own names hold the word.
    bool is_of(const std::string& firm, const std::string& word) const;

    std::map<std::string, std::vector<std::string>> words_;
    std::map<std::string, std::vector<std::string>> short_words_;  ///< with a blank at both ends
    std::map<std::string, Searched> names_;                        ///< all that names a firm
    /// First letters of a word, and the firms that have such a word.
    std::unordered_map<std::string, std::set<std::string>> beginnings_;
};

}  // namespace clusterlotse::simulation
