#include "tests/bench/synthetic_profiles.hpp"

#include "config/embedded.hpp"
#include "storage/profile_files/profile_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace clusterlotse::bench {

namespace {

constexpr std::size_t kShortestHalf = 5;

std::string_view data_file(std::string_view path) {
    for (const config::EmbeddedFile& file : config::embedded_files()) {
        if (file.path == path) {
            return file.content;
        }
    }
    throw std::runtime_error("no data file " + std::string(path));
}

bool ends_sentence(std::string_view text, std::size_t at) {
    return (text[at] == '.' || text[at] == '!' || text[at] == '?') &&
           (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

void add_sentences(std::string_view text, std::vector<std::string>& sentences) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (ends_sentence(text, at) || at + 1 == text.size()) {
            if (at > begin) {
                sentences.emplace_back(text.substr(begin, at + 1 - begin));
            }
            begin = at + 2;
        }
    }
}

/// Calls visit(begin, size) for each German noun: what a compound can be made of.
template <class Visit>
void each_noun(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        std::string_view word = text.substr(begin, end - begin);
        while (!word.empty() && std::string_view(".,:;()!?").find(word.back()) != std::string::npos
        ) {
            word.remove_suffix(1);
        }
        const bool plain = word.find_first_of("0123456789-/@&().") == std::string::npos;
        if (word.size() >= kShortestHalf && word[0] >= 'A' && word[0] <= 'Z' && plain) {
            visit(begin, word.size());
        }
        begin = end + 1;
    }
}

void add_nouns(std::string_view text, std::vector<std::string>& words) {
    each_noun(text, [&](std::size_t begin, std::size_t size) {
        words.emplace_back(text.substr(begin, size));
    });
}

}  // namespace

const std::vector<Profile>& sample_profiles() {
    static const std::vector<Profile> sample = [] {
        auto reading = profile_files::read_profiles(
            data_file("sample/profiles.jsonl"), profile_files::FileFormat::jsonl, {}
        );
        if (!reading.problems.empty()) {
            throw std::runtime_error("sample profiles: " + reading.problems.front().text);
        }
        return std::move(reading.profiles);
    }();
    return sample;
}

const std::vector<std::string>& sample_needs() {
    static const std::vector<std::string> needs = [] {
        std::istringstream in{std::string(data_file("sample/needs.jsonl"))};
        std::vector<std::string> texts;
        std::string line;
        while (std::getline(in, line)) {
            texts.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
        }
        return texts;
    }();
    return needs;
}

ProfileGrower::ProfileGrower() : sample_(sample_profiles()) {
    for (const Profile& profile : sample_) {
        add_sentences(profile.text, sentences_);
        add_nouns(profile.text, words_);
        for (const Capability& capability : profile.capabilities) {
            capabilities_.push_back(capability);
            add_nouns(capability.wording, words_);
        }
        certificates_.insert(
            certificates_.end(), profile.certificates.begin(), profile.certificates.end()
        );
    }
}

// Not a distribution of the library: those differ between implementations.
std::size_t ProfileGrower::below(std::size_t bound) {
    return random_() % bound;
}

std::string ProfileGrower::coined_word() {
    std::string second = any_of(words_);
    second[0] = static_cast<char>(second[0] - 'A' + 'a');
    return any_of(words_) + second;
}

std::string ProfileGrower::varied(std::string sentence) {
    std::vector<std::pair<std::size_t, std::size_t>> nouns;
    each_noun(sentence, [&](std::size_t begin, std::size_t size) {
        nouns.emplace_back(begin, size);
    });
    if (!nouns.empty() && below(2) == 0) {
        const auto [begin, size] = any_of(nouns);
        sentence.replace(begin, size, below(3) == 0 ? coined_word() : any_of(words_));
    }
    return sentence;
}

Profile ProfileGrower::next() {
    const std::size_t number = count_++;
    Profile profile = sample_[number % sample_.size()];
    if (number < sample_.size()) {
        return profile;
    }
    profile.id += "-" + std::to_string(number);
    profile.name = coined_word() + " GmbH";
    profile.text = coined_word() + ".";
    for (std::size_t i = 1 + below(4); i > 0; --i) {
        profile.text += " " + varied(any_of(sentences_));
    }
    if (!profile.capabilities.empty()) {
        profile.capabilities.resize(1);
        for (std::size_t i = below(4); i > 0; --i) {
            profile.capabilities.push_back(any_of(capabilities_));
        }
    }
    if (!profile.certificates.empty()) {
        profile.certificates = {any_of(certificates_)};
    }
    for (std::size_t i = 0; i < profile.contacts.size(); ++i) {
        const std::string mark = std::to_string(number) + "-" + std::to_string(i);
        Contact& contact = profile.contacts[i];
        if (contact.matrix) {
            contact.matrix = "@contact-" + mark + ":example.org";
        }
        if (contact.email) {
            contact.email = "contact-" + mark + "@example.org";
        }
    }
    return profile;
}

}  // namespace clusterlotse::bench
