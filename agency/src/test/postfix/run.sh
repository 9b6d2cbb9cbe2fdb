#!/bin/sh
# Sends messages to a real Postfix, which runs on this machine's loopback alone, with a certificate and a login made for it, and is ended
# again; its log is printed. As root, on Debian, after
#
#   apt-get install postfix sasl2-bin libsasl2-modules libsasl2-modules-db openssl
#
#   agency/src/test/postfix/run.sh                     # mvn -o ... -Dtest=SmtpRealServerTest
#   agency/src/test/postfix/run.sh COMMAND ...         # another command; $SMTP_OPTIONS are what it needs
set -eu

folder=$(mktemp -d)
trap 'postfix -c "$folder/etc" stop 2>/dev/null || true; sleep 1; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"

# An authority, and a certificate of localhost.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Authority of a trial" -keyout authority.key -out authority.pem 2>/dev/null
openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout server.key -out server.csr 2>/dev/null
printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\n' >names
openssl x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 -extfile names -out server.pem 2>/dev/null
keytool -importcert -noprompt -alias authority -file authority.pem -storetype PKCS12 -keystore trust.p12 -storepass trusted 2>/dev/null

# One who may send, and one who may be sent to.
mkdir -p etc/sasl queue data inbox
echo 'a password' | saslpasswd2 -p -c -f etc/sasl/users -u agency.example reports
printf 'pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: %s/etc/sasl/users\nmech_list: PLAIN LOGIN\n' "$folder" >etc/sasl/smtpd.conf
echo 'ana@client.example inbox/' >recipients
chown postfix etc/sasl/users data inbox

cat >etc/main.cf <<EOF
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/data
maillog_file = $folder/queue/log
maillog_file_prefixes = $folder
myhostname = localhost
inet_interfaces = loopback-only
inet_protocols = ipv4
mydestination =
alias_maps =
alias_database =
mynetworks =
message_size_limit = 1000000
virtual_mailbox_domains = client.example
virtual_mailbox_maps = texthash:$folder/recipients
virtual_mailbox_base = $folder
virtual_mailbox_limit = 0
virtual_uid_maps = static:$(id -u postfix)
virtual_gid_maps = static:$(id -g postfix)
smtpd_tls_cert_file = $folder/server.pem
smtpd_tls_key_file = $folder/server.key
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_sasl_authenticated, reject
EOF
cat >etc/master.cf <<EOF
127.0.0.1:1587 inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
127.0.0.1:1465 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
EOF
postfix -c "$folder/etc" start
cd - >/dev/null

SMTP_OPTIONS="-Dheadway.smtp.starttls=1587 -Dheadway.smtp.tls=1465 -Dheadway.smtp.inbox=$folder/inbox/new"
SMTP_OPTIONS="$SMTP_OPTIONS -Djavax.net.ssl.trustStore=$folder/trust.p12 -Djavax.net.ssl.trustStorePassword=trusted"
export SMTP_OPTIONS
status=0
if [ $# -gt 0 ]; then
  "$@" || status=$?
else
  # Offline: Maven itself trusts nobody but that authority now.
  # shellcheck disable=SC2086
  mvn -o -q -pl agency -am test -Dtest=SmtpRealServerTest -Dsurefire.failIfNoSpecifiedTests=false $SMTP_OPTIONS || status=$?
fi
cat "$folder/queue/log"
exit $status
