#pragma once

#include "commands/redaction.hpp"
#include "commands/ruled_out_firms.hpp"
#include "domain/profile.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The words of a name, signs left out.
std::vector<std::string> words_of_name(const std::string& name);

/// "Kessler" of "Kessler GmbH & Co. KG".
std::string without_legal_form(const std::string& name);

/// What a firm says of itself that names it as well as its name does: its brands ("AquaPro®",
/// "unsere Marke Glanta"), its streets with their number, and the first letters of its name where
/// these are three or more.
std::vector<std::string> telling_words(const Profile& profile);

/// Whose names are looked for in one text, and what words mean something else.
class NameList {
public:
    explicit NameList(const matching::Engine& engine) : plain_(engine) {}

    void add_firm(const std::string& name);
    void add_person(const std::string& name);
    /// The local part of an address often is a name, its domain the firm's.
    void add_address(const std::string& address);
    /// `asker`: with his addresses and all that tells of him; another firm is known by its name and
    /// people alone.
    void add_profile(const Profile& profile, bool asker);
    /// Words that stand for a firm only as a whole.
    void add_as_written(std::string name) { identity_.names.push_back(std::move(name)); }

    bool plain(std::string_view word) { return plain_(word); }
    /// True for a word of which only the end is one of the trade: "Mandelring". In a firm's name it
    /// names the firm.
    bool is_put_together(const std::string& word);
    /// True for a word that is taken for one of the trade by its first letters or its sound alone:
    /// "Stahlhut", "Brunnacker". In a firm's name it names the firm.
    bool only_sounds_like_work(const std::string& word);
    IsPlainWord plain_word() {
        return [this](std::string_view word) { return plain_(word); };
    }

    std::string without(const std::string& text) {
        return without_names_of(text, identity_, plain_word());
    }

    const Identity& identity() const { return identity_; }

private:
    void add_word(const std::string& word);
    void add_surname(const std::string& name);
    void add_own_name(const std::string& name);

    Identity identity_;
    PlainWords plain_;
};

}  // namespace clusterlotse::commands
