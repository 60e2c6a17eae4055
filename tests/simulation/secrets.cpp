#include "tests/simulation/secrets.hpp"

#include <algorithm>
#include <functional>

namespace clusterlotse::simulation {

namespace {

/// Shorter words stand within other words by chance; they count where they stand alone.
constexpr std::size_t kShortest = 8;
/// Still shorter ones are everywhere.
constexpr std::size_t kShortestAlone = 3;

/// Contacts that are named after what they do name nobody.
constexpr std::string_view kOffices[] = {
    "vertrieb",       "einkauf",   "annahme",    "buero",    "team",         "verkauf",
    "sales",          "quot",      "auftrag",    "anfrage",  "projekt",      "account",
    "betreuung",      "leitung",   "werkstatt",  "labor",    "export",       "nullserie",
    "sicherung",      "affairs",   "planung",    "zentrale", "einsatz",      "innendienst",
    "transferstelle", "meister",   "inhaber",    "dispo",    "konstruktion", "schweissaufsicht",
    "chef",           "prueffeld", "buchhaltung"};

bool is_office(const std::string& name) {
    return std::ranges::any_of(kOffices, [&](std::string_view office) {
        return name.find(office) != std::string::npos;
    });
}

std::string domain_of(const std::string& address) {
    return address.substr(address.find('@') + 1);
}

}  // namespace

std::string squeezed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
            out += text[i];
        } else if (byte >= 'A' && byte <= 'Z') {
            out += static_cast<char>(byte + 32);
        } else if (byte == 0xC3 && i + 1 < text.size()) {
            switch (static_cast<unsigned char>(text[++i])) {
                case 0x84:
                case 0xA4:
                    out += "ae";
                    break;
                case 0x96:
                case 0xB6:
                    out += "oe";
                    break;
                case 0x9C:
                case 0xBC:
                    out += "ue";
                    break;
                case 0x9F:
                    out += "ss";
                    break;
                default:
                    break;
            }
        }
    }
    return out;
}

std::string spaced(std::string_view text) {
    std::string out = " ";
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = byte == 0xC3 ? 2 : 1;
        const std::string letters = squeezed(text.substr(at, length));
        if (!letters.empty()) {
            out += letters;
        } else if (out.back() != ' ') {
            out += ' ';
        }
        at += length;
    }
    return out.back() == ' ' ? out : out + " ";
}

std::string phone_of(const Profile& profile) {
    std::string digits = std::to_string(std::hash<std::string>{}(profile.id) % 900000 + 100000);
    return "0637" + digits.substr(5) + " " + digits.substr(0, 5) + "-" + digits.substr(1, 2);
}

std::string short_name(const Profile& profile) {
    std::string name = profile.name;
    for (const char* form :
         {" GmbH & Co. KG", " Ltd. & Co. KG", " gGmbH", " GmbH", " AG", " KG", " GbR", " e.K."}) {
        if (name.ends_with(form)) {
            name.resize(name.size() - std::string_view(form).size());
            break;
        }
    }
    return name;
}

Secrets::Secrets(const std::vector<Profile>& profiles) {
    for (const Profile& profile : profiles) {
        auto& words = words_[profile.id];
        auto& short_words = short_words_[profile.id];
        Searched& names = names_[profile.id];
        const auto add = [&](const std::string& text) {
            const std::string word = squeezed(text);
            names.letters += word + "\n";
            names.words += spaced(text) + "\n";
            if (word.size() < kShortest && word.size() >= kShortestAlone) {
                short_words.push_back(spaced(text));
            } else if (word.size() >= kShortest && std::ranges::find(words, word) == words.end()) {
                words.push_back(word);
                beginnings_[word.substr(0, kShortest)].insert(profile.id);
            }
        };
        add(profile.name);
        add(short_name(profile));
        add(phone_of(profile));
        if (!profile.website.empty()) {
            add(profile.website.substr(profile.website.find("//") + 2));
        }
        for (const Contact& contact : profile.contacts) {
            if (!is_office(squeezed(contact.name))) {
                add(contact.name);
            }
            if (contact.matrix) {
                add(*contact.matrix);
            }
            if (contact.email) {
                add(*contact.email);
                const std::string domain = domain_of(*contact.email);
                if (domain != "example.org" && domain != "example.com") {
                    add(domain);
                }
            }
        }
    }
}

bool Secrets::is_of(const std::string& firm, const std::string& word) const {
    const auto own = names_.find(firm);
    return own != names_.end() && (own->second.letters.find(word) != std::string::npos ||
                                   own->second.words.find(word) != std::string::npos);
}

std::optional<std::string> Secrets::named_in(
    const Searched& bytes, const std::string& firm, const std::string& reader
) const {
    const auto found = words_.find(firm);
    if (found == words_.end()) {
        return std::nullopt;
    }
    for (const std::string& word : found->second) {
        if (bytes.letters.find(word) != std::string::npos && !is_of(reader, word)) {
            return word;
        }
    }
    for (const std::string& word : short_words_.at(firm)) {
        if (bytes.words.find(word) != std::string::npos && !is_of(reader, word)) {
            return word;
        }
    }
    return std::nullopt;
}

std::optional<std::string> Secrets::anybody_named_in(
    const Searched& bytes, const std::set<std::string>& but
) const {
    const auto may_say = [&](const std::string& word) {
        return std::ranges::any_of(but, [&](const std::string& firm) { return is_of(firm, word); });
    };
    const std::string& letters = bytes.letters;
    for (std::size_t at = 0; at + kShortest <= letters.size(); ++at) {
        const auto found = beginnings_.find(letters.substr(at, kShortest));
        if (found == beginnings_.end()) {
            continue;
        }
        for (const std::string& firm : found->second) {
            for (const std::string& word : words_.at(firm)) {
                if (letters.compare(at, word.size(), word) == 0 && !may_say(word)) {
                    return firm + ": " + word;
                }
            }
        }
    }
    for (const auto& [firm, words] : short_words_) {
        for (const std::string& word : words) {
            if (bytes.words.find(word) != std::string::npos && !may_say(word)) {
                return firm + ":" + word;
            }
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::simulation
