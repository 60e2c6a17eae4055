#include "adapters/email/mime/bounce.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <array>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

bool says(const std::string& folded_words, const RE2& pattern) {
    return RE2::PartialMatch(folded_words, pattern);
}

const RE2& full_words() {
    static const RE2 pattern(
        "(?:mailbox|mail box|inbox|mail "
        "?folder|account|postfach|mailfach|postkorb|briefkasten|speicher\\w*)[^.]{0,60}"
        "(?:full|voll|überfüllt|exceeded|überschritten|erschöpft|over (?:its|the)|belegt)|over "
        "?quota|(?:exceed\\w*|"
        "over|above|beyond)[^.]{0,40}(?:quota|storage|allotted)|quota[^.]{0,40}(?:exceed\\w*|full|"
        "violation|reached|"
        "überschritten|erreicht|erschöpft)|out of (?:storage|disk|email) ?(?:space)?|mailbox size "
        "limit|maildir "
        "(?:delivery failed|over quota)|user is (?:over|out of)|not enough (?:storage "
        ")?space|storage "
        "(?:allocation|limit|quota)|mailbox has "
        "exceeded|speicherplatz|quotaexceeded|overquota|over the maximum allowed "
        "(?:mailbox|storage)|message would exceed|too many messages (?:in|on)"
    );
    return pattern;
}

const RE2& unknown_words() {
    static const RE2 pattern(
        "(?:user|recipient|mailbox|address|account|addressee|local ?part|alias|destination "
        "mailbox)(?: address| name| "
        "id)?[^.\\n]{0,60}(?:unknown|not found|does(?:n't| not) exist|not "
        "exist|invalid|unavailable|not known|not "
        "recognized|not listed|non-?existent|no longer|has been (?:deleted|removed)|could ?n[o']t "
        "be found|wasn't found|"
        "not (?:a )?valid|not our customer|undeliverable "
        "address)|(?:no|unknown|invalid|non-?existent|bad|illegal)(?: "
        "such| valid| local)? (?:user|recipient|mailbox|address|account|alias|person|local "
        "?part|destination)|no such "
        "(?:user|mailbox|person|recipient|address)|does(?:n't| not) have an? .{0,40}account|no "
        "mailbox (?:here|by)|isn't "
        "(?:a known|our|a valid)|(?:can(?:not|'t)|couldn't) find "
        ".{0,40}(?:user|mailbox|recipient)|recipnotfound|"
        "recipientnotfound|unknown or illegal|not listed in|no longer "
        "(?:works?|with|employed|available|valid|in use)|"
        "email address you entered|wasn't found "
        "at|(?:empfänger|benutzer|nutzer|adresse|adressat|postfach|mailadresse|"
        "konto)[^.\\n]{0,60}(?:unbekannt|nicht bekannt|nicht gefunden|existiert nicht|nicht "
        "vorhanden|ungültig|nicht "
        "existier|gibt es nicht)|(?:unbekannte[rn]?|ungültige[rn]?|kein(?:en)?(?: solche\\w*| "
        "gültige\\w*)?|nicht "
        "existierende[rn]?) (?:empfänger|benutzer|nutzer|adresse|e-mail-adresse|postfach)|nicht "
        "bekannt ist|nicht "
        "gefunden (?:werden|wurde)|existiert nicht|undefined mail alias"
    );
    return pattern;
}

const RE2& policy_words() {
    static const RE2 pattern(
        "\\bspam\\b|spamhaus|blacklist|block "
        "?list|blocklisted|\\bblocked\\b|\\brbl\\b|dnsbl|\\bpolic(?:y|ies)\\b|dmarc|\\bspf\\b|"
        "dkim|reputation|(?:access|permission|relay\\w*|relaying) (?:is )?denied|relay(?:ing)? "
        "(?:not|is not|access)|unable "
        "to relay|not (?:allowed|permitted|authori[sz]ed)|unauthenticated|prohibited|content "
        "(?:rejected|not accepted|"
        "filter)|\\bvirus\\b|malware|phishing|unsolicited|bulk mail|suspicious|banned|rejected "
        "(?:for|due|by|because)|"
        "administrative prohibition|reverse dns|\\bptr\\b|zugriff "
        "verweigert|abgelehnt|gesperrt|blockiert|richtlinie\\w*|"
        "unerwünscht|verweigert|nicht berechtigt|restrict(?:ed|ion)|not accept(?:ed|ing)? "
        "(?:mail|messages) from|"
        "greylist\\w*|grey-list\\w*|do not have permission|administrator has "
        "(?:blocked|rejected)|5\\.7\\.\\d"
    );
    return pattern;
}

const RE2& temporary_words() {
    static const RE2 pattern(
        "time(?:d)? ?out|temporar|vorübergehend|zeitüberschreitung|try again later|could not (?:be "
        ")?connect|connection "
        "(?:refused|reset|lost)|retry time|unable to (?:connect|establish)|wasn't able to "
        "establish an smtp|delivery "
        "time ?expired|message expired|expired|giving up|too long (?:in|on) (?:the )?queue|been in "
        "the queue too long|"
        "unreachable|not responding|couldn't connect|host lookup did not complete|warteschlange"
    );
    return pattern;
}

const RE2& size_words() {
    static const RE2 pattern(
        "message (?:is )?too (?:large|big)|exceeds? (?:the "
        ")?(?:maximum|size|fixed|limit|server)[^.]{0,40}(?:size|limit|"
        "message)|message size|nachricht (?:ist )?zu groß|maximale "
        "(?:größe|nachrichtengröße)|larger than"
    );
    return pattern;
}

const RE2& domain_words() {
    static const RE2 pattern(
        "host (?:or domain name )?(?:not found|unknown)|unknown (?:host|domain)|domain (?:not "
        "found|does not exist|name not "
        "found)|no such domain|name service error|nxdomain|couldn't find any host|unrouteable|no "
        "mx|null mx|bad "
        "destination system|domäne (?:nicht|existiert)|dns (?:error|lookup failed)"
    );
    return pattern;
}

/// An enhanced status code (RFC 3463), or empty.
std::string status_in(const std::string& words) {
    static const RE2 enhanced("(?:^|[^\\d.])([245]\\.\\d{1,2}\\.\\d{1,3})(?:$|[^\\d.]|\\.(?:\\D|$))"
    );
    std::string found;
    RE2::PartialMatch(words, enhanced, &found);
    return found;
}

/// The class of an SMTP reply code in the words: '4', '5' or 0.
char reply_class(const std::string& words) {
    static const RE2 reply(
        "(?:^|[\\s:;,('\"<#])([45])(?:[0-5]\\d)(?:$|[\\s-]+[^\\d\\s]|[\\s-]+[245]\\.\\d|[:,;.)>'\"]"
        ")"
    );
    std::string found;
    return RE2::PartialMatch(words, reply, &found) ? found[0] : '\0';
}

bool is_vague(const std::string& status) {
    return status.ends_with(".0.0") || status.empty();
}

std::string reason_of(const std::string& folded_words, const std::string& status) {
    const std::string detail = status.size() > 2 ? status.substr(2) : "";
    if (detail == "2.2" ||
        (says(folded_words, full_words()) && detail != "3.1" && detail != "3.4")) {
        return "mailbox_full";
    }
    if (detail == "1.1" || detail == "1.6" || detail == "1.10" || detail == "1.3") {
        return detail == "1.10" && !says(folded_words, unknown_words()) ? "other" : "user_unknown";
    }
    const bool policy = detail.starts_with("7.");
    const bool unknown = says(folded_words, unknown_words());
    if (detail == "4.1" && folded_words.find("access denied") != std::string::npos) {
        return "user_unknown";  // Exchange Online for recipients it does not know
    }
    if (unknown && !(policy && says(folded_words, policy_words()) &&
                     folded_words.find("user") == std::string::npos)) {
        return "user_unknown";
    }
    if (policy || (detail != "3.4" && says(folded_words, policy_words()) &&
                   !says(folded_words, size_words()))) {
        return "policy";
    }
    return "other";
}

std::string guessed_status(const std::string& folded_words, char smtp_class, bool still_trying) {
    const std::string prefix(1, smtp_class != 0 ? smtp_class : still_trying ? '4' : '5');
    if (smtp_class == 0 && !still_trying && says(folded_words, temporary_words()) &&
        !says(folded_words, unknown_words())) {
        return "4.4.1";
    }
    if (says(folded_words, full_words())) {
        return prefix + ".2.2";
    }
    if (says(folded_words, size_words())) {
        return prefix + ".3.4";
    }
    if (says(folded_words, domain_words())) {
        return prefix + ".1.2";
    }
    if (says(folded_words, unknown_words())) {
        return prefix + ".1.1";
    }
    if (says(folded_words, policy_words())) {
        return prefix + ".7.1";
    }
    return prefix + ".0.0";
}

}  // namespace

void judge_failure(BounceRecipient& recipient, std::string_view words) {
    const std::string plain = folded(words.substr(0, 4000));
    const std::string named = status_in(plain);
    const char smtp = reply_class(plain);
    const bool trying = recipient.action == "delayed";
    if (is_vague(recipient.status) && !is_vague(named) &&
        (recipient.status.empty() || recipient.status[0] == named[0])) {
        recipient.status = named;
    }
    if (recipient.status.empty()) {
        const bool fine = recipient.action == "delivered" || recipient.action == "relayed" ||
                          recipient.action == "expanded";
        recipient.status = fine             ? "2.0.0"
                           : !named.empty() ? named
                                            : guessed_status(plain, smtp, trying);
    }
    recipient.reason = reason_of(plain, recipient.status);
    recipient.permanent = recipient.status[0] == '5' && recipient.reason != "mailbox_full" &&
                          (recipient.action.empty() || recipient.action == "failed");
}

}  // namespace clusterlotse::email
