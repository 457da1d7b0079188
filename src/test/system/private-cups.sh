#!/bin/sh
# A print service of our own on loopback, for the tests tagged "system": nothing of the machine's printing is touched.
#   private-cups.sh FOLDER PORT
# Needs Debian's cups, cups-client, printer-driver-cups-pdf. Queues: Office (keeps what it gets in FOLDER/out), Pdf (the
# same behind the PDF printer's driver: what comes out has been through the filters), Broken (its backend
# fails), Closed (takes no jobs), Stopped (takes jobs and does not print). Runs in the foreground; end it by its number.
set -eu
folder=$1
port=$2
mkdir -p "$folder/root/ppd" "$folder/spool/tmp" "$folder/cache" "$folder/state" "$folder/log" "$folder/out" "$folder/bin/backend"
# The filters run as another user, who must get to the spool.
chmod a+x "$folder"
# The service's helpers, with two backends of our own.
for part in /usr/lib/cups/*; do
    case $part in
        */backend) ;;
        *) ln -sfn "$part" "$folder/bin/$(basename "$part")" ;;
    esac
done
cat > "$folder/bin/backend/keep" <<EOF
#!/bin/sh
# Keeps what a printer would have got.
[ \$# -ge 5 ] || { echo 'direct keep "Unknown" "Keeps what is printed"'; exit 0; }
cat "\${6:--}" > "$folder/out/job-\$1.pdf.part"
mv "$folder/out/job-\$1.pdf.part" "$folder/out/job-\$1.pdf"
EOF
cat > "$folder/bin/backend/fail" <<'EOF'
#!/bin/sh
[ $# -ge 5 ] || { echo 'direct fail "Unknown" "Fails"'; exit 0; }
cat > /dev/null
echo 'ERROR: The printer is on fire' >&2
exit 5
EOF
chmod 700 "$folder/bin/backend/keep" "$folder/bin/backend/fail"
cat > "$folder/root/cups-files.conf" <<EOF
ServerRoot $folder/root
ServerBin $folder/bin
RequestRoot $folder/spool
TempDir $folder/spool/tmp
CacheDir $folder/cache
StateDir $folder/state
AccessLog $folder/log/access
ErrorLog $folder/log/error
PageLog $folder/log/page
SystemGroup root
Sandboxing relaxed
FatalErrors none
EOF
cat > "$folder/root/cupsd.conf" <<EOF
Listen 127.0.0.1:$port
Browsing Off
DefaultAuthType None
LogLevel info
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
EOF
cat > "$folder/root/printers.conf" <<EOF
<DefaultPrinter Office>
DeviceURI keep:/office
State Idle
Accepting Yes
ErrorPolicy abort-job
</DefaultPrinter>
<Printer Broken>
DeviceURI fail:/broken
State Idle
Accepting Yes
ErrorPolicy abort-job
</Printer>
<Printer Closed>
DeviceURI keep:/closed
State Idle
Accepting No
ErrorPolicy abort-job
</Printer>
<Printer Stopped>
DeviceURI keep:/stopped
State Stopped
StateMessage Out of paper
Accepting Yes
ErrorPolicy retry-job
</Printer>
EOF
ppd=/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd
if [ -r "$ppd" ]; then
    cp "$ppd" "$folder/root/ppd/Pdf.ppd"
    cat >> "$folder/root/printers.conf" <<EOF
<Printer Pdf>
DeviceURI keep:/pdf
State Idle
Accepting Yes
ErrorPolicy abort-job
</Printer>
EOF
fi
exec /usr/sbin/cupsd -f -c "$folder/root/cupsd.conf" -s "$folder/root/cups-files.conf"
