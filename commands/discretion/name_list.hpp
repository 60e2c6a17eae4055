#pragma once

#include "commands/discretion/name_words.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/surnames.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Whose names are looked for in one text, and what words mean something else.
class NameList {
public:
    explicit NameList(const Office& office)
        : vocabulary_(office.vocabulary), plain_(office.engine) {}

    void add_firm(const std::string& name);
    void add_person(const std::string& name);
    /// The local part of an address often is a name, its domain the firm's.
    void add_address(const std::string& address);
    /// `asker`: with his addresses and all that tells of him; another firm is known by its name and
    /// people alone.
    void add_profile(const Profile& profile, bool asker);
    /// Words that stand for a firm only as a whole.
    void add_as_written(std::string name) { identity_.names.push_back(std::move(name)); }
    /// What names another firm in `text` though each of its words is of the trade or of the
    /// language; `called`: by one word of its name, too.
    void add_other(const std::string& name, const std::string& text, bool called);

    bool plain(std::string_view word) { return plain_(word); }
    /// True for a word of which only the end is one of the trade: "Mandelring". In a firm's name it
    /// names the firm.
    bool is_put_together(const std::string& word);
    /// True for a word that is taken for one of the trade by its first letters or its sound alone:
    /// "Stahlhut", "Brunnacker". In a firm's name it names the firm.
    bool only_sounds_like_work(const std::string& word);
    /// True where one word of a firm's name is none of the trade or of the language: by that it is
    /// known.
    bool has_name_proper(const std::string& name);
    /// True for a plain word that is one of the work, not only like one.
    bool names_work(const std::string& word);
    IsPlainWord plain_word() {
        return [this](std::string_view word) { return plain_(word); };
    }

    std::string without(const std::string& text);

    const Identity& identity() const { return identity_; }

private:
    void add_word(const std::string& word);
    void add_person_besides(const std::string& name);
    void add_own_name(const std::string& name);
    /// Words of a firm's name that name it though they are words besides.
    bool has_partner(const std::string& name, const std::string& word);
    std::vector<std::string> surnames_in(const std::string& name);
    void add_surnames_of(const Profile& profile, std::vector<std::string>& list);

    const matching::Vocabulary& vocabulary_;
    Identity identity_;
    Surnames surnames_;
    std::vector<std::string> initials_;  ///< "M&K"
    PlainWords plain_;
};

}  // namespace clusterlotse::commands
