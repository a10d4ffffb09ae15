#!/usr/bin/env node
// Stands in for fpm where neither electron-builder's download server nor RubyGems can be reached: takes the arguments that
// electron-builder gives to fpm and makes the same package with dpkg-deb or rpmbuild. For tests only: quick, little packed.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const words = process.argv.slice(2);
const options = {};
const depends = [];
const sources = [];
for (let at = 0; at < words.length; at += 1) {
  const word = words[at];
  if (word === '--force') continue;
  if (word === '-d') depends.push(words[(at += 1)]);
  else if (word.startsWith('-')) options[word.replace(/^-+/, '')] = words[(at += 1)];
  else sources.push(word.split(/=(?=\/)/));
}
const script = (name) => readFileSync(options[name], 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'todoku-fpm-'));
const tree = join(scratch, 'tree');
try {
  for (const [from, to] of sources) {
    const target = join(tree, to);
    mkdirSync(from.endsWith('/') ? target : dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
  if (options.t === 'deb') makeDeb();
  else if (options.t === 'rpm') makeRpm();
  else throw new Error(`no package of the kind ${options.t} is made here`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function makeDeb() {
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  const lines = {
    Package: options.name,
    Version: options.version,
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    Section: 'mail',
    Priority: options['deb-priority'],
    Homepage: options.url,
    Depends: depends.join(', '),
    Description: options.description.replace(/\n(?! )/g, '\n '),
  };
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\n`);
  writeFileSync(join(control, 'control'), text.join(''));
  for (const [name, from] of [
    ['postinst', 'after-install'],
    ['postrm', 'after-remove'],
  ]) {
    writeFileSync(join(control, name), script(from));
    chmodSync(join(control, name), 0o755);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, options.package]);
}

function makeRpm() {
  const spec = join(scratch, 'todoku.spec');
  writeFileSync(
    spec,
    `Name: ${options.name}
Version: ${options.version}
Release: 1
Summary: ${options['rpm-summary']}
License: ${options.license}
URL: ${options.url}
Vendor: ${options.vendor}
Packager: ${options.maintainer}
AutoReqProv: no
${depends.map((one) => `Requires: ${one}\n`).join('')}
%define _binary_payload w1.gzdio
%define __os_install_post %{nil}
%define _build_id_links none
%description
${options.description}
%files
${sources.map(([, to]) => to).join('\n')}
%post
${script('after-install').replace(/%/g, '%%')}
%postun
${script('after-remove').replace(/%/g, '%%')}
`,
  );
  execFileSync('rpmbuild', [
    ...['-bb', '--quiet', '--buildroot', tree, '--target', options.architecture],
    ...[
      '--define',
      `_topdir ${scratch}`,
      '--define',
      `_rpmdir ${scratch}`,
      '--define',
      '_rpmfilename made.rpm',
    ],
    spec,
  ]);
  cpSync(join(scratch, 'made.rpm'), options.package);
}
