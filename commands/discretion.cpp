#include "commands/discretion.hpp"

#include "commands/need_reading.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

void redact(std::string& text, std::string_view words) {
    if (words.size() < 3) {
        return;
    }
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    const RE2 pattern(
        "(?:\\b|^)" + RE2::QuoteMeta(re2::StringPiece(words.data(), words.size())), options
    );
    RE2::GlobalReplace(&text, pattern, "[…]");
}

std::string without_legal_form(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|&|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    return bare;
}

}  // namespace

std::string text_for_suppliers(Office& office, const storage::NeedRecord& need) {
    return words_for_suppliers(office, need, whole_text(need));
}

std::string words_for_suppliers(
    Office& office, const storage::NeedRecord& need, const std::string& words
) {
    std::string text = words;
    for (const Wording& wording :
         office.engine.understand(whole_text(need) + "\n" + words, Date{}, Language::de).wording) {
        if (wording.field == "excluded_firms") {
            redact(text, wording.words);
        }
    }
    const bool named = need.discretion == Discretion::open && !need.confidential;
    return named ? text : without_names(office, std::move(text), need.asker_profile);
}

std::string without_names(Office& office, std::string text, const std::string& profile_id) {
    static const RE2 mail(R"([\w.+%-]+@[\w-]+(?:\.[\w-]+)+)");
    static const RE2 url(R"((?i)(?:https?://|www\.)\S+)");
    static const RE2 phone(R"((?:\+|00|\(?0)[1-9][\d ()/.-]{6,}\d)");
    RE2::GlobalReplace(&text, mail, "[…]");
    RE2::GlobalReplace(&text, url, "[…]");
    RE2::GlobalReplace(&text, phone, "[…]");
    if (const auto profile = office.profiles.find(profile_id)) {
        redact(text, profile->name);
        redact(text, without_legal_form(profile->name));
        redact(text, profile->website);
        for (const Contact& contact : profile->contacts) {
            redact(text, contact.name);
            redact(text, contact.matrix.value_or(""));
        }
    }
    return text;
}

}  // namespace clusterlotse::commands
